using System.Diagnostics;

namespace Conformance.Hosts.Tests;

public sealed class HostCommandTests
{
    private static ProcessStartInfo Start(string command, bool isWindows) =>
        HostCommand.Start(command, CommandWords.Cut(command, isWindows, out _)!, "folder", isWindows);

    public sealed class On_Windows
    {
        [Theory]
        [InlineData("\"my host\" --log 2>log.txt")]
        [InlineData("host \"%APPDATA%\"")]
        [InlineData("host ^& more")]
        [InlineData("host '%c%'")]
        public void What_has_signs_of_its_shell_is_given_to_it_with_the_quotes_as_they_are(string command)
        {
            var start = Start(command, isWindows: true);

            (start.FileName, start.Arguments).ShouldBe(("cmd.exe", $"/d /s /c \"{command}\""));
            start.ArgumentList.ShouldBeEmpty();
        }

        [Fact]
        public void Its_shell_is_told_where_the_users_home_is()
        {
            var home = Environment.GetEnvironmentVariable("USERPROFILE") ?? "home";
            Environment.SetEnvironmentVariable("USERPROFILE", home);

            var start = Start(@"%USERPROFILE%\host", isWindows: true);

            start.Environment[UserHome.Variable].ShouldBe(home);
            start.Arguments.ShouldBe($"/d /s /c \"%{UserHome.Variable}%\\host\"");
        }

        [Theory]
        [InlineData("host PROGRA~1 a=$b", "PROGRA~1|a=$b")]
        [InlineData(@"host C:\new\table", @"C:\new\table")]
        [InlineData("host \"a b\" 'c d'", "a b|'c|d'")]
        [InlineData(@"host C:\O'Brien\log.txt", @"C:\O'Brien\log.txt")]
        public void What_has_none_is_started_by_itself(string command, string arguments)
        {
            var start = Start(command, isWindows: true);

            (start.FileName, string.Join('|', start.ArgumentList)).ShouldBe(("host", arguments));
        }
    }

    public sealed class Elsewhere
    {
        [Theory]
        [InlineData("host a*")]
        [InlineData("A=1 host")]
        [InlineData("host \"$PWD\"")]
        public void What_has_signs_of_the_shell_is_given_to_it(string command)
        {
            var start = Start(command, isWindows: false);

            (start.FileName, string.Join('|', start.ArgumentList)).ShouldBe(("/bin/sh", $"-c|{command}"));
        }

        [Fact]
        public void What_has_none_is_started_by_itself()
        {
            var start = Start("host %a% '$b' a^b", isWindows: false);

            (start.FileName, string.Join('|', start.ArgumentList)).ShouldBe(("host", "%a%|$b|a^b"));
        }
    }
}
