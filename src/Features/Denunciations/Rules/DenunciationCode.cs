using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Text;

namespace CauNoi.Denunciations.Rules;

/// <summary>What a sender keeps: a code to ask by and a secret that shows whose it is.</summary>
/// <param name="Id">The record.</param>
/// <param name="Code">TC-7K3M-9Q2P.</param>
/// <param name="Secret">Twelve signs in three groups; told once and stored nowhere.</param>
public sealed record DenunciationSlip(Guid Id, string Code, string Secret)
{
    /// <summary>The hash that is kept of the secret. It is drawn from 30^12 and not chosen by anybody, so a plain hash says nothing.</summary>
    public byte[] SecretHash => HashOf(Secret);

    /// <summary>The hash of a secret as typed.</summary>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.ASCII.GetBytes(new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));

    /// <summary>
    /// The slip of a form. All of it follows from the key that was minted with the form and is kept nowhere: whoever sends the same form
    /// twice, on a line that breaks, gets the same slip, and nobody else can.
    /// </summary>
    public static DenunciationSlip Of(string formKey)
    {
        var code = Signs("code", formKey, SlipCode.Signs);
        return new DenunciationSlip(new Guid(Drawn("record", formKey).AsSpan(0, 16)), DenunciationCode.Parse(code)!, string.Join('-', Signs("secret", formKey, 12).Chunk(4).Select(c => new string(c))));
    }

    // A byte below 240 is one of 30 signs without preference; of 32 bytes a hash yields enough.
    private static string Signs(string what, string formKey, int count)
    {
        var signs = new StringBuilder(count);
        for (var round = 0; signs.Length < count; round++)
            foreach (var one in Drawn($"{what} {round}", formKey))
                if (one < 240 && signs.Length < count) signs.Append(SlipCode.Alphabet[one % SlipCode.Alphabet.Length]);
        return signs.ToString();
    }

    private static byte[] Drawn(string what, string formKey) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(formKey), Encoding.UTF8.GetBytes(what));
}

/// <summary>The code of a denunciation.</summary>
public static class DenunciationCode
{
    private static readonly SlipCode Codes = new("TC");

    /// <summary>The code as stored from whatever a person types.</summary>
    public static string? Parse(string typed) => Codes.Parse(typed);
}
