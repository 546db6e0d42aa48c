using CauNoi.Kernel;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Where a document that was handed in stands.</summary>
public enum ReadState
{
    /// <summary>Kept; nobody has begun to read it.</summary>
    Waiting,

    /// <summary>Being read page by page. One whose node died stays here and is taken up again.</summary>
    Reading,

    /// <summary>Read: what was found waits for people.</summary>
    Review,

    /// <summary>Confirmed: a draft programme was made of it.</summary>
    Done,

    /// <summary>It cannot be read; a sentence says why.</summary>
    Unreadable,

    /// <summary>Given up by a person.</summary>
    Dropped,
}

/// <summary>What can happen to it.</summary>
public enum ReadStep
{
    Begin,
    Finish,
    Refuse,
    Confirm,
    Drop,
}

/// <summary>The states and the only table of transitions.</summary>
public static class ReadStates
{
    private static readonly Dictionary<(ReadState, ReadStep), ReadState> Table = new()
    {
        [(ReadState.Waiting, ReadStep.Begin)] = ReadState.Reading,
        // A node that died had begun: the next one begins again with the pages that are there.
        [(ReadState.Reading, ReadStep.Begin)] = ReadState.Reading,
        [(ReadState.Reading, ReadStep.Finish)] = ReadState.Review,
        [(ReadState.Reading, ReadStep.Refuse)] = ReadState.Unreadable,
        [(ReadState.Review, ReadStep.Confirm)] = ReadState.Done,
        [(ReadState.Waiting, ReadStep.Drop)] = ReadState.Dropped,
        [(ReadState.Reading, ReadStep.Drop)] = ReadState.Dropped,
        [(ReadState.Review, ReadStep.Drop)] = ReadState.Dropped,
        [(ReadState.Unreadable, ReadStep.Drop)] = ReadState.Dropped,
    };

    /// <summary>Those for which the program has something to do.</summary>
    public static IReadOnlyList<ReadState> Ahead { get; } = [ReadState.Waiting, ReadState.Reading];

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static ReadState? After(ReadState state, ReadStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>What stands against a step now.</summary>
    public static Refusal? Against(ReadState state, ReadStep step) => After(state, step) is null ? ReadingRefusals.NotNow : null;

    /// <summary>The word people read.</summary>
    public static string Word(ReadState state) => state switch
    {
        ReadState.Waiting => "chờ đọc",
        ReadState.Reading => "đang đọc",
        ReadState.Review => "chờ người xem",
        ReadState.Done => "đã xong",
        ReadState.Unreadable => "không đọc được",
        _ => "đã bỏ",
    };
}
