using System.IO.Compression;
using System.Text;
using CauNoi.Documents.Reading;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingRefusalTests
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, RefusedFor> Files => new(Made.Select(m => (m.Key, m.Value.Why)));

    private static readonly Dictionary<string, (RefusedFor Why, Func<byte[]> File)> Made = new()
    {
        ["nothing"] = (RefusedFor.Empty, () => []),
        ["only spaces"] = (RefusedFor.NoText, () => "  \n "u8.ToArray()),
        ["a picture of another kind"] = (RefusedFor.Unknown, () => [.. "GIF89a"u8, 0, 1, 2, 3, 0, 0, 7, 1, 2, 3]),
        ["half a Word file"] = (RefusedFor.Damaged, () => Word(P("một"))[..^40]),
        ["a Word file with broken markup"] = (RefusedFor.Damaged, () => Word("<w:p><w:r>")),
        ["a Word file without a text"] = (RefusedFor.Damaged, () => Zip(("[Content_Types].xml", "<Types/>"))),
        ["a table of numbers"] = (RefusedFor.Unknown, () => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>"))),
        ["some other packed file"] = (RefusedFor.Unknown, () => Zip(("a.txt", "a"))),
        ["an encrypted Word file"] = (RefusedFor.Encrypted, () => [.. OldOffice, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        ["an old Word file"] = (RefusedFor.OldWord, () => [.. OldOffice, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")]),
        ["an encrypted OpenDocument"] = (RefusedFor.Encrypted, () => Zip(("content.xml", "x"), ("META-INF/manifest.xml", "<m><encryption-data/></m>"))),
        ["macros"] = (RefusedFor.Macro, () => Word(P("một"), ("word/vbaProject.bin", "x"))),
        ["macros of OpenDocument"] = (RefusedFor.Macro, () => Zip(("content.xml", "x"), ("Basic/Standard/Module1.xml", "x"))),
        ["an object of another program"] = (RefusedFor.Embedded, () => Word(P("một"), ("word/embeddings/oleObject1.bin", "x"))),
        ["a document type with entities"] = (RefusedFor.Damaged, () => Zip(("[Content_Types].xml", ""), ("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"))),
        ["a million elements inside each other"] = (RefusedFor.Bomb, () => Word(string.Concat(Enumerable.Repeat("<w:sdt>", 1_000_000)))),
        ["a web page of a million elements inside each other"] = (RefusedFor.Bomb, () => Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 1_000_000)))),
        ["a part that unpacks to a thousand times its size"] = (RefusedFor.Bomb, () => Word(new string(' ', 50_000_000))),
        ["a part that hides its size"] = (RefusedFor.Bomb, Lying),
        ["too many parts"] = (RefusedFor.Bomb, () => Zip([.. Enumerable.Range(0, 4_100).Select(i => ($"a{i}", ""))])),
        ["a script"] = (RefusedFor.Script, () => Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", [Lines("a")])),
        ["a script spelled otherwise"] = (RefusedFor.Script, () => Pdf("/OpenAction << /S /Java#53cript /J#53 4 0 R >>", [Lines("a")])),
        ["a program to start"] = (RefusedFor.Script, () => Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>", [Lines("a")])),
        ["a script in a packed list of objects"] = (RefusedFor.Script, () => PackedScript("/FlateDecode")),
        ["a list of objects packed in an unusual way"] = (RefusedFor.Script, () => PackedScript("[/ASCIIHexDecode /FlateDecode]")),
        ["a PDF where no program reads PDF"] = (RefusedFor.ToolMissing, () => Pdf(Lines("a"))),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_is_not_taken_is_refused_with_its_reason_and_a_sentence(string what, RefusedFor why)
    {
        var read = await Read(Made[what].File());
        read.Why.ShouldBe(why);
        read.Refusal!.Sentence.ShouldEndWith(".");
        read.Document.ShouldBeNull();
    }

    [Fact]
    public void Every_reason_has_a_sentence_of_its_own() =>
        Enum.GetValues<RefusedFor>().Select(why => ReadRefusals.For(why, ReadLimits.Usual).Refusal!.Sentence).ShouldBeUnique();

    [Fact]
    public async Task What_is_larger_than_allowed_is_not_read_to_its_end()
    {
        var read = await Read(new byte[5000], limits: ReadLimits.Usual with { MostBytes = 1000 });
        read.Why.ShouldBe(RefusedFor.TooLarge);
        read.Refusal!.Sentence.ShouldContain("tối đa 0 MB");
    }

    [Fact]
    public async Task Too_many_pages_are_refused() =>
        (await Read(Encoding.UTF8.GetBytes("một\f hai\f ba"), limits: ReadLimits.Usual with { MostPages = 2 })).Why.ShouldBe(RefusedFor.TooManyPages);

    [Fact]
    public async Task Time_that_is_up_is_said() =>
        (await Read(Word(string.Concat(Enumerable.Repeat(P("a"), 2_000))), limits: ReadLimits.Usual with { Time = TimeSpan.Zero })).Why.ShouldBe(RefusedFor.OutOfTime);

    [Fact]
    public async Task A_caller_who_has_had_enough_is_obeyed()
    {
        using var enough = new CancellationTokenSource();
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Bare.ReadAsync(new MemoryStream(new byte[10]), "", ReadLimits.Usual, null, enough.Token));
    }

    [Fact]
    public async Task The_word_javascript_in_a_text_is_no_script()
    {
        var read = await Read(Pdf(Lines("Mon tin hoc: JavaScript")));
        read.Why.ShouldBe(RefusedFor.ToolMissing);
    }

    /// <summary>Says of itself that it unpacks to nothing, and unpacks to 50 MB.</summary>
    private static byte[] Lying()
    {
        var file = Word(new string(' ', 50_000_000));
        for (var at = 0; at < file.Length - 46; at++)
            if (file.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) file.AsSpan(at + 24, 4).Clear();
        return file;
    }

    private static byte[] PackedScript(string filter)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write("9 0 << /S /JavaScript /JS (x) >>"u8);
        return [.. Encoding.Latin1.GetBytes($"%PDF-1.5\n8 0 obj << /Type /ObjStm /Filter {filter} /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream endobj"u8];
    }
}
