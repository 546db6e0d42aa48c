namespace CauNoi.Bench;

/// <summary>
/// Text that looks Vietnamese to everything that folds, indexes and shows it: syllables made of onsets and rimes, few of
/// them frequent and many rare, as in a language. The same seed gives the same texts.
/// </summary>
internal sealed class SampleText
{
    private static readonly string[] Onsets =
        ["b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly string[] Rimes =
    [
        "a", "à", "ả", "ác", "ách", "ai", "ải", "am", "ám", "an", "ản", "ang", "áng", "anh", "ảnh", "ao", "ạo", "áp", "át", "ay", "ày", "ăm", "ắc", "ăng",
        "âm", "ận", "ấp", "ất", "ầu", "ây", "e", "em", "én", "ẹp", "ê", "ế", "ên", "ệnh", "ệt", "ếu", "i", "ị", "ích", "iên", "iểm", "iệp", "iều", "inh", "ịnh",
        "o", "ó", "óa", "oài", "oàn", "oạt", "ọc", "ong", "òng", "ô", "ổ", "ốc", "ối", "ôn", "ông", "ống", "ở", "ợ", "ơi", "ời", "ớp", "u", "ủ", "ua", "uận",
        "uật", "úc", "ục", "ùng", "uy", "uyên", "uyết", "ư", "ự", "ưa", "ứng", "ước", "ương", "ường", "ượng", "ửu",
    ];

    private readonly string[] syllables;
    private readonly Lock drawing = new();
    private readonly Random random;

    public SampleText(int seed)
    {
        random = new Random(seed);
        // The order decides who is frequent; a shuffle of its own seed keeps it the same for every text.
        syllables = [.. from onset in Onsets from rime in Rimes select onset + rime];
        new Random(1).Shuffle(syllables);
    }

    /// <summary>The syllables, most frequent first.</summary>
    public IReadOnlyList<string> Syllables => syllables;

    public string Sentence(int length)
    {
        lock (drawing)
            return string.Join(' ', Enumerable.Range(0, length).Select(_ => syllables[Draw()]));
    }

    /// <summary>A sentence that no other one equals.</summary>
    public string Sentence(int length, int number) => $"{Sentence(length)} số {number}";

    // The cube bends an even draw: the first syllable falls about once in thirteen, the last once in six thousand.
    private int Draw() => (int)(syllables.Length * Math.Pow(random.NextDouble(), 3));
}
