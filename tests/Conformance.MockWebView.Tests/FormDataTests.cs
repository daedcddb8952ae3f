namespace Conformance.MockWebView.Tests;

/// <summary>Forms as bodies and bodies as forms. What a browser makes of each was asked of Chromium.</summary>
public static class FormDataTests
{
    // Reads a body as a form: its names and values, files as [name, type, text], or the error's name.
    private const string Show = """
        const show = async (body, type) => {
          try {
            const found = [];
            const headers = type ? { 'content-type': type } : {};
            for (const [name, value] of await new Response(body, { headers }).formData()) {
              found.push(name, value instanceof File ? [value.name, value.type, await value.text()] : value);
            }
            return found;
          } catch (e) { return e.name }
        };
        const M = 'multipart/form-data; boundary=B';
        const CD = 'Content-Disposition: form-data; ';
        const parts = (...all) => all.map((part) => `--B\r\n${part}\r\n`).join('') + '--B--\r\n';
        """;

    private static async Task<string> SayAsync(string script)
    {
        await using var bench = await TestBench.WithPageAsync();
        return await bench.RunAsync($"{Show} {script}");
    }

    public sealed class A_multipart_body
    {
        [Theory]
        [InlineData("""CD + 'name="a"\r\n\r\nx', CD + 'name="b"\r\n\r\n'""", """["a","x","b",""]""")]
        [InlineData("""CD + 'name=a\r\n\r\nx\ny\r\nz'""", """["a","x\ny\r\nz"]""")]
        [InlineData(
            """CD + 'name="b"; filename="f.txt"\r\nContent-Type: Text/Plain;q=1\r\n\r\nfile'""",
            """["b",["f.txt","Text/Plain;q=1","file"]]"""
        )]
        [InlineData("""CD + 'name="b"; filename=""\r\n\r\nfile'""", """["b",["","text/plain","file"]]""")]
        [InlineData("""CD + 'name="a\\"b\\\\c%22"\r\n\r\nx'""", """["a\"b\\c%22","x"]""")]
        [InlineData("""CD + 'name="ä"; filename="€"\r\n\r\nü'""", """["ä",["€","text/plain","ü"]]""")]
        [InlineData(
            """'X-Y: z\r\n' + CD + 'name="a"\r\nContent-Type: text/plain; charset=latin1\r\n\r\nä'""",
            """["a","ä"]"""
        )]
        [InlineData("""CD + 'nam="a"\r\n\r\nx'""", "\"TypeError\"")]
        [InlineData("""'X: y\r\n\r\nx'""", "\"TypeError\"")]
        [InlineData("""'\r\nx'""", "\"TypeError\"")]
        [InlineData("""'Content-Disposition: attachment; name="a"\r\n\r\nx'""", "\"TypeError\"")]
        [InlineData("""CD + 'name="a"\r\n\r\nx\r\n--Bx'""", "\"TypeError\"")]
        [InlineData("", "[]")]
        public async Task Is_read_part_by_part(string parts, string expected)
        {
            (await SayAsync($"return await show(parts({parts}), M)")).ShouldBe(expected);
        }

        [Theory]
        [InlineData("whole", "'multipart/form-data; boundary=\"B\"'", """["a","x"]""")]
        [InlineData("whole", "'Multipart/Form-Data; charset=utf-8; Boundary=B'", """["a","x"]""")]
        [InlineData("whole", "'multipart/form-data'", "\"TypeError\"")]
        [InlineData("whole", "'multipart/form-data; boundary=C'", "\"TypeError\"")]
        [InlineData("'before\\r\\n' + whole + 'after'", "M", """["a","x"]""")]
        [InlineData("whole.replace('--B', '--B  ')", "M", """["a","x"]""")]
        [InlineData("whole.replace('--B--', '')", "M", "\"TypeError\"")]
        [InlineData("whole.replaceAll('\\r\\n', '\\n')", "M", "\"TypeError\"")]
        [InlineData("new TextEncoder().encode(whole)", "M", """["a","x"]""")]
        [InlineData("new Blob([whole]).stream()", "M", """["a","x"]""")]
        [InlineData("'--B--'", "M", "[]")]
        [InlineData("'--'", "M", "\"TypeError\"")]
        [InlineData("''", "M", "\"TypeError\"")]
        [InlineData("null", "M", "\"TypeError\"")]
        public async Task Is_whole_between_its_boundaries(string body, string type, string expected)
        {
            var said = await SayAsync(
                $$"""const whole = parts(CD + 'name="a"\r\n\r\nx'); return await show({{body}}, {{type}})"""
            );

            said.ShouldBe(expected);
        }

        [Fact]
        public async Task Keeps_the_bytes_of_a_file()
        {
            var said = await SayAsync(
                """
                const form = new FormData();
                form.append('f', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])]), 'b.bin');
                const file = (await new Response(form).formData()).get('f');
                return [file.name, file.type, [...await file.bytes()]];
                """
            );

            said.ShouldBe("""["b.bin","application/octet-stream",[0,255,13,10,45,45]]""");
        }
    }

    public sealed class A_query_as_a_body
    {
        [Theory]
        [InlineData(
            "'a=1&b=%C3%A4+x&=e&c'",
            "'application/x-www-form-urlencoded'",
            """["a","1","b","ä x","","e","c",""]"""
        )]
        [InlineData("'\ufeffa=1'", "'Application/X-WWW-form-urlencoded ; charset=latin1'", """["﻿a","1"]""")]
        [InlineData("null", "'application/x-www-form-urlencoded'", "[]")]
        [InlineData("new URLSearchParams({ a: 'b c' })", "null", """["a","b c"]""")]
        [InlineData("'a=1'", "'application/x-www-form-urlencodedX'", "\"TypeError\"")]
        [InlineData("'a=1'", "null", "\"TypeError\"")]
        public async Task Is_a_form_by_its_type(string body, string type, string expected)
        {
            (await SayAsync($"return await show({body}, {type})")).ShouldBe(expected);
        }
    }

    public sealed class A_form_as_a_body
    {
        [Fact]
        public async Task Is_written_as_browsers_write_it()
        {
            var said = await SayAsync(
                """
                const form = new FormData();
                form.append('a\n"b\r', '1\n2\r3\r\n4');
                form.append('f', new File(['x\ny'], 'n\n"m\r.txt', { type: 'text/q' }));
                form.append('\ud800', '\udc00');
                const response = new Response(form);
                const [type, boundary] = response.headers.get('content-type').split('; boundary=');
                return [type, (await response.text()).replaceAll(boundary, 'B')];
                """
            );

            said.ShouldBe(
                """
                ["multipart/form-data","--B\r\nContent-Disposition: form-data; name=\"a%0D%0A%22b%0D%0A\"\r\n\r\n1\r\n2\r\n3\r\n4\r\n--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n%0A%22m%0D.txt\"\r\nContent-Type: text/q\r\n\r\nx\ny\r\n--B\r\nContent-Disposition: form-data; name=\"�\"\r\n\r\n�\r\n--B--\r\n"]
                """
            );
        }

        [Fact]
        public async Task Crosses_to_the_host_and_back()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const form = new FormData();
                form.append('a', 'ä');
                form.append('f', new File(['x'], 'f.txt', { type: 'text/plain' }));
                const request = new Request('ipc://localhost/echo', { method: 'POST', body: form });
                const own = await request.clone().formData();
                const response = await fetch(request);
                const back = await response.formData();
                const again = await response.formData().catch((e) => e.name);
                return [own.get('a'), back.get('a'), back.get('f').name, await back.get('f').text(), response.bodyUsed, again];
                """
            );

            said.ShouldBe("""["ä","ä","f.txt","x",true,"TypeError"]""");
        }
    }

    public sealed class A_form
    {
        [Theory]
        [InlineData("new FormData(null)")]
        [InlineData("new FormData({})")]
        [InlineData("new FormData().append('a')")]
        [InlineData("new FormData().append('a', 'b', 'c')")]
        [InlineData("new FormData().get()")]
        public async Task Is_used_as_it_may_be(string use)
        {
            (await SayAsync($"try {{ {use} }} catch (e) {{ return e.name }}")).ShouldBe("\"TypeError\"");
        }

        [Fact]
        public async Task Of_a_document_has_what_would_be_sent()
        {
            await using var bench = await TestBench.WithPageAsync(
                """
                <form><input name="t" value="1"><input type="file" name="f"><select name="s" multiple><option selected>a<option>b<option selected>c</select>
                <select name="d"><option>x<option disabled selected>y</select><input type="checkbox" name="c" checked><input type="image" name="i">
                <button name="b" value="v">q</button><fieldset disabled><input name="no" value="1"></fieldset><input type="hidden" name="_charset_"></form>
                """
            );

            var said = await bench.RunAsync(
                """
                const form = document.querySelector('form');
                const told = [...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.size : value]);
                return [told, new FormData(form, form.querySelector('button')).get('b')];
                """
            );

            said.ShouldBe("""[[["t","1"],["f",0],["s","a"],["s","c"],["c","on"],["_charset_","UTF-8"]],"v"]""");
        }
    }
}
