using Conformance.Protocol;

namespace Conformance.Verdicts.Tests;

public static partial class FallbackTests
{
    public sealed class A_page_that_is_being_left
    {
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Stays_where_the_host_refuses_and_what_it_posts_counts(bool isError)
        {
            var going = new KitSaid(new WebViewNavigating(9, "main", "https://elsewhere.example/", true));
            HostMessage refused = isError
                ? new RequestFailed(9, new HostError(1, "no"))
                : new NavigationAnswered(9, Allow: false);

            Judge(going, new HostSaid(refused), Sent(), Answered(), Posted(), Resolved42).Told().ShouldStartWith(Found);
            Judge(Sent(), Answered(), Posted(), going, new HostSaid(refused), Resolved42).Told().ShouldStartWith(Found);
        }

        // WebKitGTK says of each frame that it is the main one.
        [Fact]
        public void Stays_where_the_frame_of_the_isolation_pattern_loads()
        {
            var frame = new KitSaid(new WebViewNavigating(9, "main", "isolation-5f3a://localhost/", true));

            Judge(frame, Sent(), Answered(), Posted(), Resolved42).Told().ShouldStartWith(Found);
        }

        [Fact]
        public void Goes_though_another_way_was_refused()
        {
            var one = new KitSaid(new WebViewNavigating(9, "main", "app:one", true));
            var other = new KitSaid(new WebViewNavigating(10, "main", "app:other", true));
            var refused = new HostSaid(new NavigationAnswered(9, Allow: false));

            Judge(one, other, refused, Sent(), Answered(), Posted(), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Was_on_its_way_until_that_was_refused()
        {
            var going = new KitSaid(new WebViewNavigating(9, "main", "app:", true));
            var refused = new HostSaid(new NavigationAnswered(9, Allow: false));

            Judge(Sent(), Answered(), going, Posted(), refused, Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Is_excused_what_it_posts()
        {
            Judge(Sent(), Answered(), Posted(), Started("main"), Resolved42).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Is_excused_where_it_goes_by_itself()
        {
            var going = new KitSaid(new WebViewNavigating(9, "main", "app:", true));

            Judge(Sent(), Answered(), Posted(), Resolved42, going, Started("main")).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Is_excused_where_it_is_about_to_go_when_the_case_ends()
        {
            var away = new HostSaid(new WebViewReload("main"));

            Judge(Sent(), Answered(), away, Posted(), Resolved42).Told().ShouldBe("Pass");
        }

        [Theory]
        [InlineData("reload")]
        [InlineData("navigate")]
        [InlineData("close")]
        public void Is_excused_where_its_host_sends_it_away(string how)
        {
            HostMessage away = how switch
            {
                "reload" => new WebViewReload("main"),
                "navigate" => new WebViewNavigate("main", "app:"),
                _ => new WebViewClose("main"),
            };
            var gone = how is "close" ? new KitSaid(new WebViewClosed("main")) : Started("main");

            Judge(Sent(), Answered(), new HostSaid(away), Posted(), Resolved42, gone).Told().ShouldBe("Pass");
        }

        [Fact]
        public void Is_followed_by_one_that_counts_its_calls_anew()
        {
            Judge(Sent(), Answered(), Started("main"), Posted(), Resolved42).Told().ShouldBe("Pass");
        }
    }
}
