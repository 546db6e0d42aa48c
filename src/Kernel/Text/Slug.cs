using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>Addresses that people can read, type and print: "Kiến nghị của dân" → "kien-nghi-cua-dan".</summary>
public static class Slug
{
    /// <summary>The text as lower-case ASCII words joined by hyphens; empty when it has none.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var sign in Fold.Key(text))
        {
            if (!char.IsAsciiLetterOrDigit(sign))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
                slug.Append('-');
            gap = false;
            slug.Append(sign);
        }

        return slug.ToString();
    }
}
