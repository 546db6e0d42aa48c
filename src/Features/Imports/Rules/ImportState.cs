using CauNoi.Kernel;

namespace CauNoi.Imports.Rules;

/// <summary>Where a table of records on its way in stands.</summary>
public enum ImportState
{
    /// <summary>Its rows are being read; one whose reading broke off stays here until it is cleared away.</summary>
    Reading,

    /// <summary>Read and judged row by row; nothing is recorded yet.</summary>
    Checked,

    /// <summary>Accepted: its records are being written and count nowhere yet.</summary>
    Applying,

    /// <summary>All of it is recorded and counts.</summary>
    Finished,

    /// <summary>Taken back, or stopped midway: nothing of it counts or is found.</summary>
    Undone,

    /// <summary>Given up before anything was recorded.</summary>
    Dropped,
}

/// <summary>What can happen to it.</summary>
public enum ImportStep
{
    Check,
    Accept,
    Finish,
    Undo,
    Drop,
}

/// <summary>The states and the only table of transitions.</summary>
public static class ImportStates
{
    private static readonly Dictionary<(ImportState, ImportStep), ImportState> Table = new()
    {
        [(ImportState.Reading, ImportStep.Check)] = ImportState.Checked,
        [(ImportState.Reading, ImportStep.Drop)] = ImportState.Dropped,
        [(ImportState.Checked, ImportStep.Accept)] = ImportState.Applying,
        [(ImportState.Checked, ImportStep.Drop)] = ImportState.Dropped,
        [(ImportState.Applying, ImportStep.Finish)] = ImportState.Finished,
        [(ImportState.Applying, ImportStep.Undo)] = ImportState.Undone,
        [(ImportState.Finished, ImportStep.Undo)] = ImportState.Undone,
    };

    /// <summary>The state after a step, or null when the step is not possible from here.</summary>
    public static ImportState? After(ImportState state, ImportStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>The state, worked out from what has happened; the later step wins.</summary>
    public static ImportState Of(bool read, bool accepted, bool dropped, bool finished, bool undone) => (undone, finished, dropped, accepted, read) switch
    {
        (true, _, _, _, _) => ImportState.Undone,
        (_, true, _, _, _) => ImportState.Finished,
        (_, _, true, _, _) => ImportState.Dropped,
        (_, _, _, true, _) => ImportState.Applying,
        (_, _, _, _, true) => ImportState.Checked,
        _ => ImportState.Reading,
    };

    /// <summary>The word people read.</summary>
    public static string Word(ImportState state) => state switch
    {
        ImportState.Reading => "Đang đọc tệp",
        ImportState.Checked => "Đã kiểm tra, chưa ghi",
        ImportState.Applying => "Đang ghi",
        ImportState.Finished => "Đã ghi xong",
        ImportState.Undone => "Đã hoàn tác",
        ImportState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

/// <summary>What may be done to a table on its way in, decided without looking anywhere.</summary>
public static class ImportDecisions
{
    /// <summary>A judgement grows old: units end, kinds change, others record the same.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    /// <summary>Whether the good rows may be recorded; those in closed periods only with a reason.</summary>
    public static Refusal? Accept(ImportState state, int good, int closed, bool reasoned, bool sameKind, TimeSpan age)
    {
        if (ImportStates.After(state, ImportStep.Accept) is null) return ImportRefusals.NotWaiting;
        if (good == 0) return ImportRefusals.NothingGood;
        if (!sameKind || age > Fresh) return ImportRefusals.Old;
        return good == closed && !reasoned ? ImportRefusals.AllClosed : null;
    }

    /// <summary>Whether it may be given up.</summary>
    public static Refusal? Drop(ImportState state) => ImportStates.After(state, ImportStep.Drop) is null ? ImportRefusals.NotWaiting : null;

    /// <summary>Whether it may be taken back.</summary>
    public static Refusal? Undo(ImportState state) => ImportStates.After(state, ImportStep.Undo) is null ? ImportRefusals.NothingToUndo : null;
}
