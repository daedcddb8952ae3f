global using Conformance.Tests.Shared;
global using Shouldly;
global using Xunit;
