namespace Conformance.Hosts.Tests;

public static class UserHomeTests
{
    private const string Home = "${CONFORMANCE_HOME}";

    [Theory]
    [InlineData("~/host", $"\"{Home}\"/host")]
    [InlineData("host ~ ~/a >~/log", $"host \"{Home}\" \"{Home}\"/a >\"{Home}\"/log")]
    [InlineData("A=~/a B=~ host", $"A=\"{Home}\"/a B=\"{Home}\" host")]
    [InlineData("cd ~;host|tee ~/log", $"cd \"{Home}\";host|tee \"{Home}\"/log")]
    [InlineData("$HOME/host \"$HOME\" a${HOME}b", $"{Home}/host \"{Home}\" a{Home}b")]
    [InlineData("host \"it's $HOME\" \"${HOME:-x}\"", $"host \"it's {Home}\" \"${{CONFORMANCE_HOME:-x}}\"")]
    public static void Is_what_the_signs_for_a_home_lead_to(string command, string kept)
    {
        UserHome.Keep(command).ShouldBe(kept);
    }

    [Theory]
    [InlineData("%USERPROFILE%\\host.exe", "%CONFORMANCE_HOME%\\host.exe")]
    [InlineData("host \"%UserProfile%\\a b\" >log", "host \"%CONFORMANCE_HOME%\\a b\" >log")]
    [InlineData("host %APPDATA% USERPROFILE %USERPROFILES%", "host %APPDATA% USERPROFILE %USERPROFILES%")]
    public static void Is_what_the_profile_of_Windows_leads_to(string command, string kept)
    {
        UserHome.KeepOnWindows(command).ShouldBe(kept);
    }

    [Theory]
    [InlineData("host a~ a~/b ~user ./~ --at=~/x \"~/x\" '~/x' \\~/x")]
    [InlineData("host '$HOME' \\$HOME \"\\$HOME\" $HOMES ${HOMEPAGE} HOME")]
    [InlineData("HOME=/x host")]
    public static void Is_not_what_other_signs_lead_to(string command)
    {
        UserHome.Keep(command).ShouldBe(command);
    }
}
