using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Documents;

/// <summary>Signs a PDF as an office's tool does, by adding to its end; and adds what a forger would.</summary>
internal static partial class PaperSigning
{
    /// <summary>Signs kept free for the signature.</summary>
    public const int Room = 8_000;

    public static X509Certificate2 Certificate { get; } = NewCertificate("CN=Lý Thị Mẩy, O=Ủy ban MTTQ Việt Nam xã Hợp Thành");

    /// <summary>A paper of one page, by hand.</summary>
    public static byte[] Paper { get; } = File("%PDF-1.6\n", null,
        (1, "<</Type/Catalog/Pages 2 0 R>>"), (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        (3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"),
        (4, "<</Length 37>>stream\nBT /F 14 Tf 60 700 Td (34/36) Tj ET   \nendstream"), (5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"), (6, "<</Title(Bao cao)>>"));

    public static X509Certificate2 NewCertificate(string name) => new CertificateRequest(name, RSA.Create(2_048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Signs it. Objects given beside replace those a signing tool writes, or come on top.</summary>
    public static byte[] Sign(byte[] paper, string page = "/Contents 4 0 R", string pages = "2 0 R", string rect = "300 100 500 180", bool packed = false, bool chained = true, params (int, string)[] others)
    {
        var form = 20 + (10 * Regex.Count(Encoding.Latin1.GetString(paper), "/ByteRange"));
        var fields = string.Join(' ', Enumerable.Range(2, (form / 10) - 1).Select(n => $"{(n * 10) + 1} 0 R"));
        var written = new Dictionary<int, string>
        {
            [1] = $"<</Type/Catalog/Pages {pages}/AcroForm {form} 0 R>>",
            [3] = $"<</Type /Page /Annots [{fields}] /Parent 2 0 R /MediaBox [0 0 595 842] {page} /Resources<</Font<</F 5 0 R>>>> >>",
            [form] = $"<</Fields[{fields}]/SigFlags 3>>",
            [form + 1] = $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Chu ky {form})/Rect[{rect}]/P 3 0 R/V {form + 2} 0 R>>",
            [form + 2] = $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC]/Contents <{new string('0', Room)}>>>",
        };
        foreach (var (number, text) in others) written[number] = text;
        var before = Encoding.Latin1.GetString(paper);
        var file = packed ? Packed(paper, written, form + 2) : File(before, chained ? LastTable(before) : null, [.. written.Select(w => (w.Key, w.Value))]);
        return Seal(file);
    }

    /// <summary>The place of the last table, as the file says.</summary>
    private static int LastTable(string file) => int.Parse(StartOfTable().Matches(file)[^1].Groups[1].Value, CultureInfo.InvariantCulture);

    private static byte[] File(string before, int? previous, params (int Number, string Text)[] objects)
    {
        var file = new StringBuilder(before);
        var table = new StringBuilder();
        foreach (var (number, text) in objects.OrderBy(o => o.Number))
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n{table}trailer\n<</Size 60/Root 1 0 R/Info 6 0 R{(previous is { } p ? $"/Prev {p}" : "")}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>The way of newer tools: objects in a packed stream, and a packed table with rows as differences.</summary>
    private static byte[] Packed(byte[] paper, Dictionary<int, string> objects, int plain)
    {
        var file = new StringBuilder(Encoding.Latin1.GetString(paper));
        var previous = LastTable(file.ToString());
        var together = objects.Where(o => o.Key != plain).OrderBy(o => o.Key).ToList();
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, text) in together)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(text).Append('\n');
        }

        var places = together.Select((o, at) => (o.Key, Kind: 2, Place: 50, at)).ToList();
        places.Add((plain, 1, file.Length, 0));
        file.Append(CultureInfo.InvariantCulture, $"{plain} 0 obj\n{objects[plain]}\nendobj\n");
        places.Add((50, 1, file.Length, 0));
        Stream(50, $"/Type/ObjStm/N {together.Count}/First {head.Length}", Encoding.Latin1.GetBytes($"{head}{body}"));
        var start = file.Length;
        var (rows, last) = (new List<byte>(), new byte[6]);
        foreach (var (_, kind, place, at) in places)
        {
            byte[] row = [(byte)kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)at];
            rows.AddRange([2, .. row.Select((b, n) => (byte)(b - last[n]))]);
            last = row;
        }

        Stream(51, $"/Type/XRef/W[1 4 1]/Index[{string.Join(' ', places.Select(p => $"{p.Key} 1"))}]/Size 60/Root 1 0 R/Info 6 0 R/Prev {previous}/DecodeParms<</Predictor 12/Columns 6>>", [.. rows]);
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());

        void Stream(int number, string entries, byte[] bytes)
        {
            var small = new MemoryStream();
            using (var pack = new ZLibStream(small, CompressionLevel.Fastest, leaveOpen: true)) pack.Write(bytes);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {small.Length}>>stream\n{Encoding.Latin1.GetString(small.ToArray())}\nendstream\nendobj\n");
        }
    }

    private static byte[] Seal(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var gap = text.LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents ".Length;
        var after = gap + Room + 2;
        text = text.Replace("AAAAAAAAAA", $"{gap,10}", StringComparison.Ordinal).Replace("BBBBBBBBBB", $"{after,10}", StringComparison.Ordinal)
            .Replace("CCCCCCCCCC", $"{file.Length - after,10}", StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(text);
        var signed = new SignedCms(new ContentInfo([.. bytes[..gap], .. bytes[after..]]), detached: true);
        signed.ComputeSignature(new CmsSigner(Certificate) { SignedAttributes = { new Pkcs9SigningTime(new DateTime(2026, 2, 5, 3, 0, 0, DateTimeKind.Utc)) } });
        Encoding.ASCII.GetBytes(Convert.ToHexString(signed.Encode())).CopyTo(bytes, gap + 1);
        return bytes;
    }

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartOfTable();
}
