using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Judge;

/// <summary>Something that people give points for: a judged sub-criterion, a bonus, a deduction, a gate.</summary>
public sealed record Markable(string Id, string Title, decimal Most, string Evidence, bool Tick);

/// <summary>The form of a stage: points and words for each thing, and the number of the newest mark that whoever fills it has seen.</summary>
internal static class MarkForm
{
    public const int WordsMost = 1_000;

    public static string Points(string id) => $"d-{id}";

    public static string Words(string id) => $"m-{id}";

    public static string Seen(string id) => $"n-{id}";

    /// <summary>What a stage gives points for: units neither take from themselves nor close their own gates; an inspection looks at its list.</summary>
    public static IReadOnlyList<Markable> Of(Rubric rubric, MarkStage stage) =>
    [
        .. rubric.AllItems().Where(i => !i.IsMeasured()).Select(i => new Markable(i.Id, i.Title, i.Points, i.Evidence, Tick: false)),
        .. rubric.Extras.Where(e => e.Bonus || stage != MarkStage.Self).Select(e => new Markable(e.Id, $"{(e.Bonus ? "Điểm thưởng" : "Điểm trừ")}: {e.Title}", e.Most, "", Tick: false)),
        .. stage != MarkStage.Council ? [] : rubric.Gates.Where(g => g.Item is null).Select(g => new Markable(g.Id, $"Điểm liệt: {g.Title}", 1, "", Tick: true)),
    ];

    public static FormShape Shape(IReadOnlyList<Markable> things, MarkStage stage) => new($"cham-{stage.ToString().ToLowerInvariant()}",
    [
        .. things.SelectMany(thing => new[]
        {
            thing.Tick ? new FieldShape(Points(thing.Id), thing.Title, FieldKind.Tick)
                : new FieldShape(Points(thing.Id), thing.Title, FieldKind.Line) { MaxLength = 8, Hint = $"Từ 0 đến {Figures.Format(thing.Most)} điểm.{(thing.Evidence.Length > 0 ? $" Minh chứng: {Ui.Words.Spoken.Small(thing.Evidence)}." : "")}" },
            new FieldShape(Words(thing.Id), stage == MarkStage.Self ? "Minh chứng ở đâu?" : "Nhận xét", FieldKind.Text) { MaxLength = WordsMost, Hint = stage == MarkStage.Self ? "Bản ghi, văn bản, sổ họp. Viết về việc, không viết về người." : null },
            new FieldShape(Seen(thing.Id), "Lần đã thấy", FieldKind.Hidden) { MaxLength = 24 },
        }),
    ]);

    /// <summary>The form of the rating and stage in an address. A rating that is none has no form: not found.</summary>
    public static async ValueTask<FormShape?> LookUp(HttpContext context, MarkStage stage)
    {
        if (!Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)) return null;
        var db = context.RequestServices.GetRequiredService<AppDb>();
        var content = await db.RatingSeasons().Where(s => db.Ratings().Any(r => r.Id == id && r.Season == s.Id)).Select(s => s.Content).SingleOrDefaultAsync(context.RequestAborted);
        return content is null ? null : Shape(Of(RubricText.Read<Rubric>(content), stage), stage);
    }

    /// <summary>The form as it opens: what counts now stands in it, so that only what differs need be touched.</summary>
    public static FormValues Fresh(Dossier dossier, IReadOnlyList<Markable> things, MarkStage stage)
    {
        var values = new List<(string, string)>();
        var own = dossier.At(stage);
        foreach (var thing in things)
        {
            var mark = own.GetValueOrDefault(thing.Id) ?? (stage == MarkStage.Self ? null : dossier.Counting(thing.Id));
            var (points, words) = (mark is null ? "" : thing.Tick ? mark.Points > 0 ? "co" : "" : Figures.Format(mark.Points), own.GetValueOrDefault(thing.Id)?.Words ?? "");
            values.AddRange([(Points(thing.Id), points), (Words(thing.Id), words), (Seen(thing.Id), $"{SeenNo(own, thing.Id)};{Print(points, words)}")]);
        }

        return Shape(things, stage).With([.. values]);
    }

    /// <summary>The same form after a clash over some things: what was typed there stands against what is there now.</summary>
    public static FormValues Renewed(Dossier dossier, MarkStage stage, FormValues values, IEnumerable<string> clashing)
    {
        var own = dossier.At(stage);
        foreach (var id in clashing) values = values.Replace(Seen(id), $"{SeenNo(own, id)};");
        return values;
    }

    /// <summary>What is new in a sent form, or what stands against it. What was left as it stood when the form was opened is nobody's mark.</summary>
    public static ReadMarks Read(Dossier dossier, IReadOnlyList<Markable> things, MarkStage stage, FormValues values, Guid by, DateTimeOffset now)
    {
        var (read, own) = (new ReadMarks([], [], []), dossier.At(stage));
        foreach (var thing in things)
        {
            var (typed, words, seen) = (values[Points(thing.Id)], values[Words(thing.Id)], values[Seen(thing.Id)].Split(';'));
            var before = own.GetValueOrDefault(thing.Id);
            if ((seen.Length > 1 && seen[1] == Print(typed, words)) || (typed.Length == 0 && words.Length == 0 && before is null)) continue;
            var points = 0m;
            if (thing.Tick) points = typed.Length > 0 ? 1 : 0;
            else if (typed.Length > 0 && (!Figures.TryParse(typed, out points) || points < 0 || points > thing.Most || decimal.Round(points, 2) != points))
            {
                read.Refusals.Add(RatingRefusals.Points(thing.Title, thing.Most).At(Points(thing.Id)));
                continue;
            }

            if (before is not null && before.Points == points && before.Words == words) continue;
            var no = int.TryParse(seen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
            if ((before?.No ?? 0) == no) read.New.Add(new RatingMark { Rating = dossier.Rating.Id, Stage = stage, Item = thing.Id, No = no + 1, Points = points, Words = words, By = by, At = now });
            else Clash(read, thing, before?.Points ?? 0);
        }

        return read;
    }

    /// <summary>Somebody else gave points for the same thing since the form was opened: both are shown, nothing is overwritten.</summary>
    public static void Clash(ReadMarks read, Markable thing, decimal points)
    {
        read.Clashing.Add(thing.Id);
        read.Refusals.Add(RatingRefusals.Both(thing.Title, points).At(Points(thing.Id)));
    }

    private static string SeenNo(IReadOnlyDictionary<string, RatingMark> own, string id) => (own.GetValueOrDefault(id)?.No ?? 0).ToString(CultureInfo.InvariantCulture);

    // What stood in the fields of a thing, short enough to be carried along.
    private static string Print(string points, string words) => RubricText.HashOf($"{points}\n{words}")[..12];
}

/// <summary>What a sent form brings.</summary>
/// <param name="New">Marks to be added.</param>
/// <param name="Refusals">What stands against it.</param>
/// <param name="Clashing">Things for which somebody else was faster.</param>
internal sealed record ReadMarks(List<RatingMark> New, List<Refusal> Refusals, List<string> Clashing);
