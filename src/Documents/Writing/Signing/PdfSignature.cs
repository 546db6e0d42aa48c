using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>One signature of a PDF: the bytes it covers, and who made it.</summary>
internal sealed class PdfSignature
{
    private readonly byte[] file;
    private readonly int[] range;

    private PdfSignature(byte[] file, int[] range) => (this.file, this.range) = (file, range);

    /// <summary>Where the signed part of the file ends.</summary>
    public long End => (long)range[2] + range[3];

    /// <summary>Every signature below the form of a file, those signed earlier first.</summary>
    public static IReadOnlyList<PdfSignature> Of(PdfFile pdf, byte[] file)
    {
        if (pdf.Resolve((pdf.Resolve(pdf.Sections[0].Trailer["/Root"]) as PdfBook)?["/AcroForm"]) is not PdfBook form) return [];
        var fields = (pdf.Resolve(form["/Fields"]) as PdfList)?.Items ?? [];
        return [.. fields.Select(f => pdf.Resolve(f)).OfType<PdfBook>().Where(f => f.Name("/FT") == "/Sig")
            .Select(f => pdf.Resolve(f["/V"])).OfType<PdfBook>().Select(s => new PdfSignature(file, Range(s))).OrderBy(s => s.End)];
    }

    /// <summary>The signer, when the signature fits the bytes; null when it does not.</summary>
    public PaperSigner? Verify(X509Certificate2Collection? roots)
    {
        // The gap between both covered parts is the signature itself, from its first to its last bracket, and nothing else.
        var (gap, after) = (range[1], range[2]);
        if (range[0] != 0 || range[1] < 0 || after <= gap + 1 || End > file.Length || range[3] < 0 || file[gap] != '<' || file[after - 1] != '>') return null;
        byte[] covered = [.. file.AsSpan(0, gap), .. file.AsSpan(after, range[3])];
        try
        {
            var packed = Convert.FromHexString(string.Concat(System.Text.Encoding.ASCII.GetString(file, gap + 1, after - gap - 2).Where(char.IsAsciiHexDigit)));
            // Room is kept before the length is known: zeros follow the signature.
            var length = System.Formats.Asn1.AsnDecoder.ReadEncodedValue(packed, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out var read) is var _ ? read : 0;
            var signed = new SignedCms(new ContentInfo(covered), detached: true);
            signed.Decode(packed.AsSpan(0, length));
            signed.CheckSignature(verifySignatureOnly: true);
            return signed.SignerInfos.Count == 1 && signed.SignerInfos[0].Certificate is { } certificate ? Signer(certificate, signed, roots) : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or System.Formats.Asn1.AsnContentException)
        {
            return null;
        }
    }

    private static PaperSigner Signer(X509Certificate2 certificate, SignedCms signed, X509Certificate2Collection? roots)
    {
        var at = signed.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>())
            .OfType<Pkcs9SigningTime>().FirstOrDefault()?.SigningTime;
        return new(
            certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), certificate.Subject, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            certificate.SerialNumber, at is { } time ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)) : null,
            roots is { Count: > 0 } ? Trusted(certificate, signed.Certificates, roots, at) : null);
    }

    // Nothing is fetched: a server of the Front need not reach the one that issued the certificate. Revocation is for the office's own tool.
    private static bool Trusted(X509Certificate2 certificate, X509Certificate2Collection beside, X509Certificate2Collection roots, DateTime? at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (at is { } time) chain.ChainPolicy.VerificationTime = time;
        else chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate);
    }

    private static int[] Range(PdfBook signature) =>
        signature["/ByteRange"] is PdfList { Items: { Count: 4 } items }
            ? [.. items.Select(i => i is PdfAtom { Text: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new BrokenPdfException())]
            : throw new BrokenPdfException();
}
