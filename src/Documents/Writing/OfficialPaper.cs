namespace CauNoi.Documents.Writing;

/// <summary>An official paper as data: what it says and who says it, nothing of how it looks. Looks are a <see cref="Layout.PaperLayout"/>.</summary>
public sealed record OfficialPaper
{
    /// <summary>Who issues it, for the heading.</summary>
    public required PaperIssuer Issuer { get; init; }

    /// <summary>Number and symbol as printed after "Số": <c>07/BC-MTTQ-BTT</c>, or <c>/BC-MTTQ-BTT</c> while no number is drawn.</summary>
    public required string Number { get; init; }

    /// <summary>The place of the date line.</summary>
    public required string Place { get; init; }

    /// <summary>The day of the date line; without it day and month stay open.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The year of the date line while the day is open.</summary>
    public required int Year { get; init; }

    /// <summary>The kind's name, printed in capitals: "Báo cáo". Null for a letter (công văn), which has none.</summary>
    public string? Kind { get; init; }

    /// <summary>What it is about (trích yếu).</summary>
    public required string Summary { get; init; }

    /// <summary>Whom it is addressed to (Kính gửi).</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>What it rests on (căn cứ), without the sign at the end.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    public IReadOnlyList<PaperBlock> Body { get; init; } = [];

    /// <summary>Who gets it (nơi nhận), without dash and sign at the end.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Where it is kept (lưu): "VT, BTT".</summary>
    public string? Archive { get; init; }

    public required PaperSignature Signature { get; init; }

    /// <summary>What follows the signature, each on a page of its own.</summary>
    public IReadOnlyList<PaperAnnex> Annexes { get; init; } = [];

    /// <summary>Not issued yet: every page says DỰ THẢO.</summary>
    public bool Draft { get; init; }

    /// <summary>Up to when the figures are known, and their hash, at the foot of every page.</summary>
    public FiguresMark? Figures { get; init; }

    /// <summary>The title for the file's properties and a reader's window.</summary>
    public string Title => Kind is null ? Summary : $"{Kind} {Summary}";
}

/// <summary>The heading's left side.</summary>
/// <param name="Parent">The body above; null where there is none.</param>
/// <param name="Body">The body that issues the paper.</param>
public sealed record PaperIssuer(string? Parent, string Body);

/// <summary>Who signs.</summary>
/// <param name="Authority">In whose stead, one line each: "TM. Ban Thường trực", "KT. Chủ tịch". Empty for the head himself.</param>
/// <param name="Post">The signer's post: "Phó Chủ tịch".</param>
/// <param name="Name">The signer's name, without academic titles (Nghị định 30/2020/NĐ-CP, Phụ lục I); null leaves it open.</param>
public sealed record PaperSignature(IReadOnlyList<string> Authority, string Post, string? Name);

/// <summary>An annex (phụ lục).</summary>
/// <param name="Label">"Phụ lục I".</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it holds.</param>
/// <param name="Landscape">True for tables too wide for an upright page.</param>
public sealed record PaperAnnex(string Label, string Title, IReadOnlyList<PaperBlock> Body, bool Landscape = false);

/// <summary>What makes a figure checkable from paper alone.</summary>
/// <param name="Words">Up to when and by which transaction horizon: "Số liệu biết đến 17:00 ngày 31/10/2026, mốc 1234567".</param>
/// <param name="Hash">The hash of the frozen figures.</param>
public sealed record FiguresMark(string Words, string Hash);
