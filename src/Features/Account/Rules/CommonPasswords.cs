using CauNoi.Kernel.Text;

namespace CauNoi.Account.Rules;

/// <summary>
/// What everybody tries first: well-known words and names (the data file beside this one), years, runs of digits and walks
/// over the keyboard. A pass word put together from nothing else is as good as none, however long it is.
/// </summary>
public static class CommonPasswords
{
    private const int ShortestWalk = 4;

    // Fewer characters than this beside the known pieces are a decoration: "matkhau123@ab".
    private const int Own = 5;

    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "0123456789", "147258369", "1qaz2wsx3edc4rfv5tgb"];

    private static readonly IReadOnlyList<string> Pieces = Read();

    public static bool Holds(string password)
    {
        var plain = Plain(password);
        return Rest(plain) < Own || Rest(Undisguised(plain)) < Own || Repeated(plain);
    }

    // Letters and digits only: spaces and signs between known pieces add little.
    private static string Plain(string password) =>
        string.Concat(Fold.Key(password).Where(char.IsLetterOrDigit));

    // p4ssw0rd is password to everybody who tries.
    private static string Undisguised(string plain) => plain.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't');

    private static int Rest(string plain)
    {
        var own = 0;
        for (var at = 0; at < plain.Length;)
        {
            var known = Math.Max(Math.Max(Known(plain, at), Walk(plain, at)), Year(plain, at));
            if (known == 0) own++;
            at += Math.Max(known, 1);
        }

        return own;
    }

    // The longest first, so that "nguyenvan" is not left half.
    private static int Known(string plain, int at) =>
        Pieces.FirstOrDefault(p => string.CompareOrdinal(plain, at, p, 0, p.Length) == 0)?.Length ?? 0;

    private static int Year(string plain, int at) =>
        at + 4 <= plain.Length && !plain.AsSpan(at, 4).ContainsAnyExceptInRange('0', '9') && plain.AsSpan(at, 2) is "19" or "20" ? 4 : 0;

    // Neighbours on a row of keys, forwards or backwards, or one key again and again.
    private static int Walk(string plain, int at)
    {
        var longest = 0;
        foreach (var row in Rows)
            foreach (var step in new[] { 1, -1 })
            {
                var place = row.IndexOf(plain[at]);
                var length = 0;
                while (place >= 0 && place < row.Length && at + length < plain.Length && row[place] == plain[at + length]) (length, place) = (length + 1, place + step);
                longest = Math.Max(longest, length);
            }

        var same = plain.AsSpan(at).IndexOfAnyExcept(plain[at]);
        longest = Math.Max(longest, same < 0 ? plain.Length - at : same);
        return longest >= ShortestWalk ? longest : 0;
    }

    // "lanlanlanlan": one short unit, and again.
    private static bool Repeated(string plain)
    {
        for (var unit = 1; unit <= Math.Min(6, plain.Length / 2); unit++)
            if (Enumerable.Range(unit, plain.Length - unit).All(n => plain[n] == plain[n - unit]))
                return true;
        return false;
    }

    private static List<string> Read()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common pass words is built into this program.");
        using var text = new StreamReader(file);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith('#')).Distinct().OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];
    }
}
