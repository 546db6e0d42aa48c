using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CauNoi.Kernel;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>Who signed, as the certificate says.</summary>
/// <param name="Name">The name of a person or body.</param>
/// <param name="Subject">All that the certificate says of it.</param>
/// <param name="Issuer">Who gave the certificate.</param>
/// <param name="Serial">The certificate's number.</param>
/// <param name="SignedAt">The time the signer's own machine gave; null where it gave none.</param>
/// <param name="Trusted">Whether the certificate goes back to one that the installation trusts; null where it names none, and then a name proves nothing.</param>
public sealed record PaperSigner(string Name, string Subject, string Issuer, string Serial, DateTimeOffset? SignedAt, bool? Trusted);

/// <summary>What was found: the signers, or the sentence that says why the file is not taken.</summary>
public sealed record SignedPaperFinding(IReadOnlyList<PaperSigner> Signers, Refusal? Why)
{
    public bool Good => Why is null;
}

/// <summary>Checks that a signed PDF is the paper that was given out, with nothing but signatures added.</summary>
public static class SignedPaper
{
    /// <summary>Compares the file that came back with the one that was given out.</summary>
    /// <param name="original">The PDF that was given out.</param>
    /// <param name="signed">What came back.</param>
    /// <param name="roots">The certificates that the installation trusts, see <see cref="Roots"/>.</param>
    public static SignedPaperFinding Check(byte[] original, byte[] signed, X509Certificate2Collection? roots = null)
    {
        if (!signed.AsSpan().StartsWith("%PDF-"u8)) return No(SignedPaperRefusals.NotPdf);
        if (!signed.AsSpan().StartsWith(original)) return No(SignedPaperRefusals.OtherPaper);
        try
        {
            var after = new PdfFile(signed);
            var signatures = PdfSignature.Of(after, signed);
            if (signatures.Count == 0) return No(SignedPaperRefusals.Unsigned);
            if (PdfAlterations.Any(new PdfFile(original), after)) return No(SignedPaperRefusals.Altered);
            // Earlier signatures cover the file as it was then; the last one covers all of it, but for a line's end.
            var end = signatures[^1].End;
            if (end > signed.Length) return No(SignedPaperRefusals.Broken);
            if (signatures[0].End < original.Length || signed.AsSpan((int)end).ContainsAnyExcept((byte)'\r', (byte)'\n')) return No(SignedPaperRefusals.Altered);
            var signers = signatures.Select(s => s.Verify(roots)).ToList();
            return signers.Contains(null) ? No(SignedPaperRefusals.Broken) : new([.. signers.OfType<PaperSigner>()], null);
        }
        catch (BrokenPdfException)
        {
            return No(SignedPaperRefusals.Unreadable);
        }
    }

    /// <summary>The certificates in a folder (.cer, .crt, .pem), for instance that of the root of the Party's and State's own authority. None is shipped.</summary>
    public static X509Certificate2Collection Roots(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".cer" or ".crt" or ".pem").Order(StringComparer.Ordinal).Select(Root).OfType<X509Certificate2>()]
        : [];

    /// <summary>A file that is no certificate is passed over: the others still say whom to trust.</summary>
    private static X509Certificate2? Root(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static SignedPaperFinding No(Refusal why) => new([], why);
}
