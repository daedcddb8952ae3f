using Conformance.MisbehavingHost;

using var wire = new Wire();
var behaviour = args[0];
return Deaths.Play(behaviour, wire)
    ?? Silences.Play(behaviour, wire)
    ?? Words.Play(behaviour, wire, args)
    ?? Floods.Play(behaviour, wire)
    ?? Processes.Play(behaviour, wire, args)
    ?? throw new ArgumentException($"There is no behaviour '{behaviour}'.");
