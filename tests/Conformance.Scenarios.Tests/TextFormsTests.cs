using System.Text.RegularExpressions;

namespace Conformance.Scenarios.Tests;

/// <summary>Each form with texts it takes and texts it does not; the schema's expression says the same.</summary>
public sealed class TextFormsTests
{
    private static readonly Dictionary<string, TextForm> s_forms = typeof(TextForms)
        .GetProperties()
        .ToDictionary(static property => property.Name, static property => (TextForm)property.GetValue(null)!);

    [Theory]
    [InlineData("Text", "")]
    [InlineData("Sentence", " a ")]
    [InlineData("Name", "a")]
    [InlineData("Name", "aZ-09_")]
    [InlineData("SuiteName", "a-b2-0")]
    [InlineData("ScenarioId", "a-b/c-1")]
    [InlineData("RequirementId", "ACL-25")]
    [InlineData("RequirementId", "A2-0a")]
    [InlineData("Duration", "1.5s")]
    [InlineData("Method", "AZ")]
    [InlineData("HeaderName", "x-y_2")]
    [InlineData("HeaderName", "!~^_")]
    [InlineData("HeaderName", "{{Name}}-{{a}}")]
    [InlineData("SentHeader", "X-{{Name}}")]
    [InlineData("Digits", "-1.50e+7")]
    [InlineData("Digits", "NaN")]
    [InlineData("Digits", "Infinity")]
    [InlineData("Digits", "-Infinity")]
    [InlineData("Integer", "0")]
    [InlineData("Integer", "-05")]
    [InlineData("Sha256", "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfB81")]
    public void Texts_of_a_form_are_taken(string form, string text)
    {
        s_forms[form].Accepts(text).ShouldBeTrue();
        Fits(s_forms[form], text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Sentence", " \t")]
    [InlineData("Name", "")]
    [InlineData("Name", "1a")]
    [InlineData("Name", "a b")]
    [InlineData("SuiteName", "")]
    [InlineData("SuiteName", "a-")]
    [InlineData("SuiteName", "-a")]
    [InlineData("SuiteName", "a-B")]
    [InlineData("ScenarioId", "a")]
    [InlineData("ScenarioId", "a/b/c")]
    [InlineData("ScenarioId", "A/b")]
    [InlineData("ScenarioId", "a/")]
    [InlineData("RequirementId", "")]
    [InlineData("RequirementId", "ACL")]
    [InlineData("RequirementId", "-25")]
    [InlineData("RequirementId", "1A-25")]
    [InlineData("RequirementId", "aCL-25")]
    [InlineData("RequirementId", "AcL-25")]
    [InlineData("RequirementId", "ACL-")]
    [InlineData("RequirementId", "ACL-a")]
    [InlineData("RequirementId", "ACL-25ab")]
    [InlineData("RequirementId", "ACL-2B")]
    [InlineData("Duration", "5h")]
    [InlineData("Method", "")]
    [InlineData("Method", "gET")]
    [InlineData("HeaderName", "")]
    [InlineData("HeaderName", "a b")]
    [InlineData("HeaderName", "a\x7f")]
    [InlineData("HeaderName", "é")]
    [InlineData("HeaderName", "A")]
    [InlineData("HeaderName", "{{a}")]
    [InlineData("HeaderName", "{{{a}}}")]
    [InlineData("SentHeader", "{{a}}:")]
    [InlineData("HeaderName", "Z")]
    [InlineData("Digits", "")]
    [InlineData("Digits", "+1")]
    [InlineData("Digits", "01")]
    [InlineData("Digits", "-NaN")]
    [InlineData("Integer", "")]
    [InlineData("Integer", "-")]
    [InlineData("Integer", "--5")]
    [InlineData("Integer", "1.5")]
    [InlineData("Sha256", "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb8")]
    [InlineData("Sha256", "g39058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")]
    public void Other_texts_are_not(string form, string text)
    {
        s_forms[form].Accepts(text).ShouldBeFalse();
        Fits(s_forms[form], text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Duration", "9s", "11m")]
    [InlineData("Base64", "AQ==", "AQ=")]
    [InlineData("Expression", "^a+$", "(a")]
    [InlineData("Json", "[1]", "[1,]")]
    [InlineData("Date", "2020-01-02", "2020-13-02")]
    [InlineData("Date", "2020-01-02T03:04:05.006Z", "1")]
    [InlineData("Date", "2020-01-02 03:04+05:00", "01/02/2020 10:00")]
    [InlineData("Date", "2020-01-02T03:04", "2020-1-2")]
    public void What_the_reader_alone_knows_of_a_form_the_schema_lets_pass(string form, string taken, string refused)
    {
        s_forms[form].Accepts(taken).ShouldBeTrue();
        s_forms[form].Accepts(refused).ShouldBeFalse();
        Fits(s_forms[form], refused).ShouldBeTrue();
    }

    private static bool Fits(TextForm form, string text) =>
        form.Pattern is null || Regex.IsMatch(text, form.Pattern, RegexOptions.ECMAScript);
}
