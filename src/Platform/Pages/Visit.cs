using System.Globalization;
using System.Reflection;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Pages;

/// <summary>One request as a use case sees it: who, when, on which map; and the answers it can give.</summary>
public sealed class Visit
{
    private readonly HttpContext context;

    // One request is answered on one map, whatever changes meanwhile.
    private readonly Dictionary<Permission, Reach> reached = new(ReferenceEqualityComparer.Instance);

    private Visit(HttpContext context, Actor? actor = null)
    {
        this.context = context;
        Actor = actor ?? context.RequestServices.GetRequiredService<CurrentActor>().Actor;
        Now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
    }

    public Actor Actor { get; }

    public DateTimeOffset Now { get; }

    public CancellationToken Stop => context.RequestAborted;

    public string Address => context.Connection.RemoteIpAddress?.ToString() ?? "";

    public static ValueTask<Visit?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Visit?>(new Visit(context));

    /// <summary>The same request by somebody who proved it otherwise than by a session: a phone that signs.</summary>
    public Visit As(Actor actor) => new(context, actor);

    /// <summary>Today's tree of units.</summary>
    public Task<UnitTree> Tree() => Maps.On(VietnamTime.DayOf(Now), Stop);

    /// <summary>The map day of this page: <c>ban-do</c> in the address, else today.</summary>
    public DateOnly Map => Asked("ban-do") ?? VietnamTime.DayOf(Now);

    /// <summary>The tree of the page's map day, as known now: for lists that keep nothing of what was known when.</summary>
    public Task<UnitTree> MapTree() => Maps.On(Map, Stop);

    /// <summary>Until when what was recorded counts: the end of the day <c>biet-den</c> in the address, else now.</summary>
    public DateTimeOffset? Known => Asked("biet-den") is { } day ? VietnamTime.EndOf(day).AddTicks(-1) : null;

    /// <summary>The last day that is counted: <c>tinh-den</c> in the address, as a report cuts its period off; null for all of the period.</summary>
    public DateOnly? Until => Asked("tinh-den");

    /// <summary>Whose work alone is counted: <c>cua</c> in the address, an organisation; empty for everybody's.</summary>
    public string By => context.Request.Query["cua"].ToString();

    /// <summary>The tree of a map day, as known at <see cref="Known"/>. For showing only: what may be done follows today's tree.</summary>
    public Task<UnitTree> TreeOn(DateOnly map) => Maps.On(map, Known, Stop);

    /// <summary>What the actor reaches with a permission on today's map.</summary>
    public async Task<Reach> Reach(Permission permission)
    {
        if (reached.TryGetValue(permission, out var known)) return known;
        return reached[permission] = Kernel.Access.Reach.Of(Actor, permission, await Tree(), Maps.Successions);
    }

    /// <summary>What the rooms say at the head of a first page for those who stand at a unit, or at what took it over.</summary>
    public async Task<IReadOnlyList<string>> HeadLines(int unit)
    {
        var tree = await Tree();
        var lines = new List<string>();
        if (Successors.Today(unit, tree, Maps.Successions).Where(tree.Has).Order().Cast<int?>().FirstOrDefault() is not { } here) return lines;
        foreach (var head in context.RequestServices.GetRequiredService<FeatureList>().HeadLines)
            if (await head.Load(context.RequestServices, tree, here, VietnamTime.DayOf(Now), Stop) is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>A page. Its parameter <c>Model</c> is all it knows.</summary>
    public RazorComponentResult<TPage> Page<TPage>(object model, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };

    /// <summary>Done: look there (303, so that a reload never sends twice).</summary>
    public IResult See(string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Not there, or not for this actor: the two look the same.</summary>
    public IResult NotFound() => Results.NotFound();

    /// <summary>
    /// A day out of an address: 2025-06-01 or 01/06/2025; nothing when absent. One that cannot be read is said so: another
    /// day's figures in its place would be believed.
    /// </summary>
    public static DateOnly? DayOf(string? text) => text is null or "" ? null
        // Pages count weeks and months on from it: at the ends of the calendar there are none.
        : (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || VietnameseDates.TryParseDay(text, out day)) && day.Year is >= 1900 and <= 2200 ? day
        : throw new BadInput(StatusCodes.Status400BadRequest, "Ngày trên địa chỉ trang chưa đúng. Xin viết như 2025-06-01.");

    private DateOnly? Asked(string name) => DayOf(context.Request.Query[name].ToString());

    private UnitMaps Maps => context.RequestServices.GetRequiredService<UnitMaps>();
}
