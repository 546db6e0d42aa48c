namespace CauNoi.Documents.Writing.Word;

/// <summary>A name too long for its column is broken before the unit's own name, so that "TỈNH THÁI NGUYÊN" stays together; one without a place, behind its first comma.</summary>
internal static class IssuerName
{
    private static readonly string[] Before = [" TỈNH ", " THÀNH PHỐ ", " XÃ ", " PHƯỜNG ", " ĐẶC KHU ", " THÔN ", " XÓM ", " BẢN ", " KHU DÂN CƯ ", " TỔ DÂN PHỐ "];

    public static string Broken(string name, decimal size, int width)
    {
        if (name.Contains('\n', StringComparison.Ordinal) || LetterWidth.Of(name, size) <= width) return name;
        // "XÃ HỘI" is society, not a commune.
        var place = Before.Select(word => name.Replace(" XÃ HỘI", " XÃ_HỘI", StringComparison.Ordinal).LastIndexOf(word, StringComparison.Ordinal)).Max();
        if (place > 0) return $"{name[..place]}\n{name[(place + 1)..]}";
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? name : $"{name[..(comma + 1)]}\n{name[(comma + 2)..]}";
    }
}
