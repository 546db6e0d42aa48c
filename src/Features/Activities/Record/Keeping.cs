using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;

namespace CauNoi.Activities.Record;

/// <summary>What came of writing a record down.</summary>
internal enum KeptEnd
{
    Now,
    Already,
    Refused,
    PhotoRefused,
    KeyTaken,
    Crowded,
}

/// <summary>How it ended, and the form with whatever stands against it.</summary>
internal sealed record Kept(KeptEnd End, FormValues Values)
{
    public bool Stands => End is KeptEnd.Now or KeptEnd.Already;
}

/// <summary>What a door brings along beside the answers.</summary>
internal sealed record Brought
{
    /// <summary>Takes in the photos that came with the form; asked only once nothing else stands against it.</summary>
    public Func<Task<Outcome<StoredFile[]>>>? Photos { get; init; }

    /// <summary>Photos that will follow.</summary>
    public int Promised { get; init; }

    /// <summary>What else belongs into the same transaction.</summary>
    public Func<Change, Task>? Mark { get; init; }
}

/// <summary>A new record, by whichever door it comes: the desk's page or a phone. One set of rules, asked in one order.</summary>
internal static class Keeping
{
    public static async Task<Kept> Run(Visit visit, KindCall call, FormValues typed, Guid key, Brought brought, AppDb db, Changes changes, ClosedPeriods periods)
    {
        var kind = call.Kind;
        var (draft, wrong) = KindForm.Read(kind, typed, call.Options, null, VietnamTime.DayOf(visit.Now));
        var values = typed.Refuse(wrong);
        if (values.Ok && await Record.Against(db, periods, kind, draft, key, values.Ticked(KindForm.Another), values[KindForm.Reason], visit.Stop) is { } stands)
        {
            if (stands == Record.Standing) return new Kept(KeptEnd.Already, values);
            values = values.Refuse(stands);
        }

        if (!values.Ok) return new Kept(KeptEnd.Refused, values);
        var photos = brought.Photos is null ? Array.Empty<StoredFile>() : await brought.Photos();
        if (!photos.Ok) return new Kept(KeptEnd.PhotoRefused, values.Refuse(photos.Refusals));
        var refused = await Record.Stand(visit, kind, draft, key, values.Optional(KindForm.Reason), photos.Value, db, changes, brought);
        return refused is null ? new Kept(KeptEnd.Now, values)
            : new Kept(refused == RecordRefusals.KeyTaken ? KeptEnd.KeyTaken : KeptEnd.Crowded, values.Refuse(refused));
    }
}
