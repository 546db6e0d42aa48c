using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Views;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>The desk's queue: what waits, the nearest clock first; or what is done, newest first. Everything that narrows it stands in the address; a person keeps such a view under a name.</summary>
public static class Queue
{
    public const int PageSize = 50;

    /// <summary>Counting further costs more than anybody learns from it.</summary>
    public const int CountedTo = 1_000;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, CategoryList categories, IntakeKey key, [AsParameters] QueueAsked asked, int? xong = null) =>
        await Render(visit, db, maps, categories, key, asked, Batch.Form.Empty, 200, xong is > 0 and <= PageSize ? $"Đã làm với {xong} việc." : null);

    internal static async Task<IResult> Render(Visit visit, AppDb db, UnitMaps maps, CategoryList categories, IntakeKey key, QueueAsked asked, FormValues batch, int status, string? done = null, FormValues? view = null)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var cases = await db.CasesFor(visit, HandlingAccess.Handle, maps);
        var page = Math.Clamp(asked.Trang ?? 1, 1, 2_000);
        var listed = Listed(db, cases, asked, visit.Actor.Id, today, key, (page * PageSize) + 1).AsNoTracking();
        var ordered = asked.Done ? listed.OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id) : listed.OrderBy(p => p.DueOn).ThenBy(p => p.Id);
        // One row more than the page tells whether there is a next one, without counting the table.
        var rows = await (from p in ordered.Skip((page - 1) * PageSize).Take(PageSize + 1)
                          join c in db.PetitionPrivates().AsNoTracking() on p.Id equals c.Petition into cs
                          from c in cs.DefaultIfEmpty()
                          select new { Petition = p, Content = c }).ToListAsync(visit.Stop);
        var late = asked.Done ? 0 : await cases.All.Where(p => p.State <= PetitionState.Promised && p.DueOn < today).Take(CountedTo + 1).CountAsync(visit.Stop);
        var views = await Keep.Own(db, visit).AsNoTracking().OrderBy(v => v.At).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var shown = (asked.Done ? rows.OrderByDescending(r => r.Petition.ChangedAt).ThenBy(r => r.Petition.Id) : rows.OrderBy(r => r.Petition.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Petition.Id)).Take(PageSize)
            .Select(r => new QueueRow(r.Petition, CaseTitle.Of(r.Content is null ? null : PrivateContent.Of(r.Content, key)))).ToList();
        return visit.Page<QueuePage>(new QueueModel(asked, shown, page, rows.Count > PageSize, late, visit.Now, categories, unit => UnitNames.Of(tree, unit), unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", batch) { Done = done, Views = views, View = view, Areas = visit.Actor.Hat is { } hat && tree.Has(hat.Unit) ? [.. tree.Children(hat.Unit).Where(n => n.Kind is "residential-area" or "commune")] : [] }, status);
    }

    /// <summary>Of what is asked for at least the first so many.</summary>
    internal static IQueryable<Petition> Listed(AppDb db, SeenCases cases, QueueAsked asked, Guid me, DateOnly today, IntakeKey key, int most)
    {
        // Words, and who is on a case, are found by indexes of their own.
        if (!string.IsNullOrEmpty(asked.Q) || asked.Cua == "toi") return Narrow(db, cases.All, asked, me, today, key);
        return asked.Done ? cases.FirstDone(all => Narrow(db, all, asked, me, today, key), most) : cases.FirstWaiting(all => Narrow(db, all, asked, me, today, key), most);
    }

    internal static IQueryable<Petition> Narrow(AppDb db, IQueryable<Petition> all, QueueAsked asked, Guid me, DateOnly today, IntakeKey key)
    {
        var found = asked.Done ? all.Where(p => p.State > PetitionState.Promised) : all.Where(p => p.State <= PetitionState.Promised);
        found = asked.Xem switch
        {
            "moi" => found.Where(p => p.State <= PetitionState.Received),
            "mat-tran" => found.Where(p => p.State == PetitionState.Sorted),
            "co-quan" => found.Where(p => p.State == PetitionState.Forwarded),
            "hen" => found.Where(p => p.State == PetitionState.Promised),
            "tre" => found.Where(p => p.DueOn < today),
            "cho-nguoi-gui" => all.Where(p => p.State == PetitionState.Answered),
            _ => found,
        };
        if (asked.KindAsked is { } kind) found = found.Where(p => p.Class == kind);
        if (asked.Lv is { Length: > 0 } category) found = found.Where(p => p.Category == category);
        if (asked.AreaAsked is { } area) found = found.Where(p => p.Area == area);
        if (asked.Cua == "toi") found = found.Where(p => db.PetitionHandlings().Any(h => h.Petition == p.Id && h.Assigned == me));
        if (asked.Q is not { Length: > 0 } words) return found;
        if (PetitionCode.Parse(words) is { } code) return found.Where(p => p.Code == code);
        var tokens = PrivateContent.Searched(words, key);
        return tokens.Length == 0 ? found : found.Where(p => db.PetitionPrivates().Any(c => c.Petition == p.Id && tokens.All(t => c.Tokens.Contains(t))));
    }
}

/// <summary>What narrows the queue, as the address says it.</summary>
public sealed record QueueAsked(string? Xem, string? Loai, string? Lv, string? Khu, string? Cua, string? Q, int? Trang)
{
    public bool Done => Xem is "da-xong" or "cho-nguoi-gui";

    public PetitionClass? KindAsked => int.TryParse(Loai, System.Globalization.CultureInfo.InvariantCulture, out var n) && Enum.IsDefined((PetitionClass)n) ? (PetitionClass)n : null;

    public int? AreaAsked => int.TryParse(Khu, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>Whether a kind, a field or a place narrows it.</summary>
    public bool Narrowed => !string.IsNullOrEmpty(Loai) || !string.IsNullOrEmpty(Lv) || !string.IsNullOrEmpty(Khu);

    /// <summary>The same view from its first page, with one thing said otherwise.</summary>
    public string Href(string name, string? value) => Address([.. Said.Select(s => s.Name == name ? (name, value) : s), ("trang", name == "trang" ? value : null)]);

    /// <summary>The same view on the same page, and what else is said with it.</summary>
    public string At((string Name, string? Value) also = default, string path = "/ban/kien-nghi") =>
        Address([.. Said, ("trang", Trang is > 1 ? Trang.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null), also], path);

    private (string Name, string? Value)[] Said => [("xem", Xem), ("loai", Loai), ("lv", Lv), ("khu", Khu), ("cua", Cua), ("q", Q)];

    private static string Address((string Name, string? Value)[] said, string path = "/ban/kien-nghi")
    {
        var parts = said.Where(s => !string.IsNullOrEmpty(s.Value)).Select(s => $"{s.Name}={Uri.EscapeDataString(s.Value!)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}

public sealed record QueueRow(Petition Petition, string Title);

public sealed record QueueModel(
    QueueAsked Asked, IReadOnlyList<QueueRow> Rows, int Page, bool More, int Late, DateTimeOffset Now, CategoryList Categories, Func<int, string> NameOf, Func<int, string> PlaceOf, FormValues Batch)
{
    public string? Done { get; init; }

    /// <summary>The person's own views, oldest first.</summary>
    public IReadOnlyList<PetitionView> Views { get; init; } = [];

    /// <summary>The places within the own unit, to narrow by.</summary>
    public IReadOnlyList<UnitNode> Areas { get; init; } = [];

    /// <summary>A view that was refused.</summary>
    public FormValues? View { get; init; }

    /// <summary>The cases that are chosen, as the form came.</summary>
    public IReadOnlySet<string> Picked => Enumerable.Range(0, Queue.PageSize).Select(n => Batch[Desk.Batch.Name(n)]).Where(id => id.Length > 0).ToHashSet();

    /// <summary>The kept view that is being looked at.</summary>
    public PetitionView? Chosen => Views.FirstOrDefault(v => v.Address == Asked.Href("trang", null));

    public Standing Of(QueueRow row) => row.Petition switch
    {
        { State: PetitionState.Closed } => Standing.Done,
        { State: PetitionState.Answered } => Standing.Waiting,
        { DueOn: { } due, State: <= PetitionState.Promised } => DueWords.Standing(VietnamTime.EndOf(due), Now),
        _ => Standing.NotApplicable,
    };

    public string Clock(QueueRow row) => row.Petition switch
    {
        { State: > PetitionState.Promised } => Spoken.Small(PetitionWords.Of(row.Petition.State)),
        { DueOn: { } due } => DueWords.Left(VietnamTime.EndOf(due), Now),
        _ => "tạm dừng",
    };

    public string Meta(QueueRow row) => string.Join(" · ", new[]
    {
        row.Petition.Code, row.Petition.Class is { } kind ? PetitionWords.Of(kind) : PetitionWords.Of(row.Petition.State),
        Categories.Find(row.Petition.Category)?.Title, row.Petition.Area is { } area ? PlaceOf(area) : null,
        row.Petition.Agency is { } agency ? $"chờ {NameOf(agency)}" : NameOf(row.Petition.Holder), $"nhận {Spoken.Day(row.Petition.ReceivedOn)}",
        row.Petition.Reopened > 0 ? $"mở lại {row.Petition.Reopened} lần" : null,
    }.OfType<string>());
}
