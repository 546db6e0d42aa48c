using CauNoi.Kernel;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>Who signed, as the certificate says.</summary>
/// <param name="Name">The name of a person or body.</param>
/// <param name="Subject">All that the certificate says of it.</param>
/// <param name="Issuer">Who gave the certificate. Whether it is one to be trusted is for the office to say: no list of roots is shipped.</param>
/// <param name="Serial">The certificate's number.</param>
/// <param name="SignedAt">The time the signer's own machine gave; null where it gave none.</param>
public sealed record PaperSigner(string Name, string Subject, string Issuer, string Serial, DateTimeOffset? SignedAt);

/// <summary>What was found: the signers, or the sentence that says why the file is not taken.</summary>
public sealed record SignedPaperFinding(IReadOnlyList<PaperSigner> Signers, Refusal? Why)
{
    public bool Good => Why is null;
}

/// <summary>Checks that a signed PDF is the paper that was given out, with nothing but signatures added.</summary>
public static class SignedPaper
{
    /// <summary>Compares the file that came back with the one that was given out.</summary>
    public static SignedPaperFinding Check(byte[] original, byte[] signed)
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
            if (signatures[0].End < original.Length || signed.AsSpan(signatures[^1].End).ContainsAnyExcept((byte)'\r', (byte)'\n')) return No(SignedPaperRefusals.Altered);
            var signers = signatures.Select(s => s.Verify()).ToList();
            return signers.Contains(null) ? No(SignedPaperRefusals.Broken) : new([.. signers.OfType<PaperSigner>()], null);
        }
        catch (BrokenPdfException)
        {
            return No(SignedPaperRefusals.Unreadable);
        }
    }

    private static SignedPaperFinding No(Refusal why) => new([], why);
}
