using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Cluster;

/// <summary>Matters about which many people speak: proposed for supervision, taken up or laid aside with a decision. A register of matters; nobody is named in it.</summary>
public static class Clusters
{
    public const string Decision = "quyet-dinh";

    private const int Most = 100;

    public static readonly FormShape Form = new("diem-nong", [new FieldShape(Decision, "Làm gì", FieldKind.Choice)
    {
        Required = true, WhenEmpty = "Xin chọn đưa vào giám sát hay xếp lại.", Choices = [new("giam-sat", "Đưa vào giám sát"), new("xep-lai", "Xếp lại, chưa giám sát")],
    }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, CategoryList categories) => await Render(visit, db, categories, Form.Empty, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, CategoryList categories, Guid id)
    {
        var reach = await visit.Reach(HandlingAccess.Keep);
        if (await db.PetitionClusters().SingleOrDefaultAsync(c => c.Id == id, visit.Stop) is not { } cluster || !reach.Covers(cluster.Unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, categories, post.Values, post.RefusedStatus);
        if (cluster.State != ClusterState.Proposed) return await Render(visit, db, categories, post.Values.Refuse(Rules.HandlingRefusals.NotPossible), StatusCodes.Status409Conflict);
        var change = changes.Begin(HandlingActs.DecideCluster, visit.Actor, cluster.Unit, cluster.Id);
        cluster.State = post[Decision] == "giam-sat" ? ClusterState.TakenUp : ClusterState.LaidAside;
        (cluster.DecidedAt, cluster.DecidedBy) = (change.Now, visit.Actor.Id);
        change.Note("decision", cluster.State.ToString());
        await change.Close(HandlingDuties.Cluster, cluster.Id, visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/kien-nghi/diem-nong");
        db.ChangeTracker.Clear();
        return await Render(visit, db, categories, post.Values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, CategoryList categories, FormValues values, int status)
    {
        var (reach, tree, may) = (await visit.Reach(PetitionAccess.Read), await visit.Tree(), await visit.Reach(HandlingAccess.Keep));
        var units = reach.Everything ? null : reach.Units();
        var found = await db.PetitionClusters().AsNoTracking().Where(c => units == null || units.Contains(c.Unit)).OrderBy(c => c.State).ThenByDescending(c => c.FoundAt).Take(Most).ToListAsync(visit.Stop);
        return visit.Page<ClustersPage>(new ClustersModel([.. found.Select(c => new ClusterRow(c, tree.Find(c.Unit)?.Name ?? "Đơn vị cũ", categories.Find(c.Category)?.Title ?? c.Category, may.Covers(c.Unit)))], values), status);
    }
}

public sealed record ClusterRow(PetitionCluster Cluster, string Place, string Category, bool MayDecide);

public sealed record ClustersModel(IReadOnlyList<ClusterRow> Rows, FormValues Values);
