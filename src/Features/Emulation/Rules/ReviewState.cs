using CauNoi.Kernel;

namespace CauNoi.Emulation.Rules;

/// <summary>How far a review has come.</summary>
public enum ReviewState
{
    /// <summary>What is looked at, over which days, who is asked for what.</summary>
    Planned,

    /// <summary>Units send their part.</summary>
    Collecting,

    /// <summary>It is being written.</summary>
    Drafted,

    /// <summary>It lies before the conference.</summary>
    Discussed,

    /// <summary>Issued: nothing of it changes any more.</summary>
    Issued,
}

/// <summary>One way from a state to another.</summary>
/// <param name="Id">Its name in forms.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Press">What is pressed for it.</param>
public sealed record ReviewMove(string Id, ReviewState From, ReviewState To, string Press)
{
    /// <summary>Which day has to be said with it; empty for none.</summary>
    public string Day { get; init; } = "";

    /// <summary>Only whoever decides takes it, and never whoever began the review.</summary>
    public bool Decides { get; init; }

    /// <summary>Only where units are asked for their part.</summary>
    public bool Asks { get; init; }

    /// <summary>Only once it says what came of the time.</summary>
    public bool Written { get; init; }

    /// <summary>Why it cannot be taken now.</summary>
    public Refusal? Against(bool asked, bool written, bool own, DateOnly? day) =>
        Asks && !asked ? EmulationRefusals.NobodyAsked
        : Written && !written ? EmulationRefusals.NothingWritten
        : Decides && own ? EmulationRefusals.NotSecond
        : Day.Length > 0 && day is null ? EmulationRefusals.NoDay : null;
}

/// <summary>The states of a review in their order, and every way between them.</summary>
public static class ReviewStates
{
    public static IReadOnlyList<(ReviewState State, string Word)> All { get; } =
    [
        (ReviewState.Planned, "kế hoạch"), (ReviewState.Collecting, "thu thập"), (ReviewState.Drafted, "dự thảo"), (ReviewState.Discussed, "hội nghị"), (ReviewState.Issued, "ban hành"),
    ];

    public static IReadOnlyList<ReviewMove> Moves { get; } =
    [
        new("thu-thap", ReviewState.Planned, ReviewState.Collecting, "Đề nghị các đơn vị gửi phần của mình") { Asks = true, Day = "Các đơn vị gửi trước hết ngày" },
        new("du-thao", ReviewState.Planned, ReviewState.Drafted, "Viết dự thảo, không hỏi đơn vị nào"),
        new("du-thao", ReviewState.Collecting, ReviewState.Drafted, "Chuyển sang dự thảo"),
        new("hoi-nghi", ReviewState.Drafted, ReviewState.Discussed, "Đưa ra hội nghị") { Written = true, Day = "Hội nghị ngày nào?" },
        new("du-thao", ReviewState.Discussed, ReviewState.Drafted, "Hội nghị góp ý, sửa lại dự thảo"),
        new("ban-hanh", ReviewState.Discussed, ReviewState.Issued, "Ban hành") { Decides = true, Written = true },
    ];

    public static string Word(ReviewState state) => All.First(s => s.State == state).Word;

    /// <summary>The ways out of a state.</summary>
    public static IEnumerable<ReviewMove> From(ReviewState state) => Moves.Where(m => m.From == state);

    public static ReviewMove? Find(ReviewState state, string id) => From(state).FirstOrDefault(m => m.Id == id);
}
