using System.Security.Cryptography.X509Certificates;
using System.Text;
using CauNoi.Documents.Writing.Signing;
using static CauNoi.Test.Unit.Documents.PaperSigning;

namespace CauNoi.Test.Unit.Documents;

public class PaperSigningTests
{
    private const string Other = "<</Length 37>>stream\nBT /F 14 Tf 60 700 Td (36/36) Tj ET   \nendstream";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_signed_paper_is_taken_and_says_who_signed(bool packed)
    {
        var found = SignedPaper.Check(Paper, Sign(Paper, packed: packed));
        found.Why.ShouldBeNull();
        found.Signers.Single().ShouldSatisfyAllConditions(
            s => s.Name.ShouldBe("Lý Thị Mẩy"),
            s => s.Subject.ShouldContain("Ủy ban MTTQ Việt Nam xã Hợp Thành"),
            s => s.SignedAt.ShouldBe(new DateTimeOffset(2026, 2, 5, 3, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Two_may_sign_one_after_the_other() => SignedPaper.Check(Paper, Sign(Sign(Paper))).Signers.Count.ShouldBe(2);

    [Fact]
    public void A_signer_is_trusted_only_when_the_certificate_goes_back_to_one_that_the_installation_names()
    {
        using var folder = new PaperFolder();
        folder.Write("goc.pem", Certificate.ExportCertificatePem());
        folder.Write("hong.cer", "không phải chứng thư");
        bool? Trusted(X509Certificate2Collection roots) => SignedPaper.Check(Paper, Sign(Paper), roots).Signers.Single().Trusted;
        Trusted(SignedPaper.Roots(folder.Path)).ShouldBe(true);
        Trusted([NewCertificate("CN=Một gốc khác")]).ShouldBe(false);
        Trusted(SignedPaper.Roots(folder.Path + "/none")).ShouldBeNull();
    }

    public static TheoryData<string, byte[]> Altered => new()
    {
        { "what the page shows was replaced", Sign(Paper, others: (4, Other)) },
        { "the page shows something else", Sign(Paper, page: "/Contents 40 0 R", others: (40, Other)) },
        { "packed, the page shows something else", Sign(Paper, page: "/Contents 5 0 R", packed: true) },
        { "other pages were put in", Sign(Paper, pages: "41 0 R", others: [(41, "<</Type/Pages/Kids[42 0 R]/Count 1>>"), (42, "<</Type/Page/Parent 41 0 R/MediaBox[0 0 595 842]>>")]) },
        { "the tree of pages was replaced", Sign(Paper, others: (2, "<</Type/Pages/Kids[]/Count 0>>")) },
        { "a text was laid over the page", Sign(Paper, others: [(3, "<</Type/Page/Annots[21 0 R 43 0 R]/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"), (43, "<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]>>")]) },
        { "the signature covers the page", Sign(Paper, rect: "0 0 595 842") },
        { "the font was replaced", Sign(Paper, others: (5, "<</Type/Font/Subtype/Type3>>")) },
        { "the tables do not lead back", Sign(Paper, chained: false, others: [(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), (4, Other)]) },
        { "something stands behind the signature", [.. Sign(Paper), .. "1 0 obj"u8] },
        { "a second update is not signed", [.. Sign(Paper), .. Sign(Paper)[Paper.Length..]] },
    };

    [Theory]
    [MemberData(nameof(Altered))]
    public void An_alteration_is_found_though_the_file_begins_as_it_should(string what, byte[] file)
    {
        file.AsSpan().StartsWith(Paper).ShouldBeTrue();
        SignedPaper.Check(Paper, file).Good.ShouldBeFalse(what);
    }

    [Fact]
    public void Each_fault_has_its_sentence()
    {
        Sentence("Xin chào"u8.ToArray()).ShouldContain("không phải tệp PDF");
        Sentence([.. "%PDF-1.6\n%x\n"u8, .. Paper]).ShouldContain("không phải bản PDF đã tải về");
        Sentence(Paper).ShouldContain("chưa có chữ ký số");
        Sentence(Sign(Paper, others: (4, Other))).ShouldContain("Nội dung tệp đã thay đổi");
        var later = Sign(Paper);
        later[later.AsSpan().LastIndexOf("(Chu ky"u8) + 2] = (byte)'X';
        Sentence(later).ShouldContain("không khớp");
        Sentence([.. Paper, .. "startxref\n9\n%%EOF"u8]).ShouldContain("Không đọc được");
    }

    [Fact]
    public void Whatever_byte_is_changed_the_paper_is_refused_and_nothing_breaks()
    {
        var good = Sign(Paper);
        var gap = Encoding.Latin1.GetString(good).LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents ".Length;
        var chance = new Random(7);
        for (var round = 0; round < 600; round++)
        {
            var at = chance.Next(Paper.Length, good.Length - 1);
            var bad = good.ToArray();
            bad[at] ^= (byte)(1 << chance.Next(8));
            var found = SignedPaper.Check(Paper, bad);
            // Inside the signature lie also room that is not used and what only the certificate's own issuer vouches for.
            if (at < gap || at > gap + Room) found.Good.ShouldBeFalse($"byte {at}");
        }
    }

    private static string Sentence(byte[] file) => SignedPaper.Check(Paper, file).Why!.Sentence;
}
