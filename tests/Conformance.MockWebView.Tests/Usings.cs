global using Conformance.Protocol;
global using Shouldly;
global using Xunit;
