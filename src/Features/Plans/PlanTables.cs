using CauNoi.Kernel.Targets;
using CauNoi.Plans.Rules;
using CauNoi.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans;

public static class PlanTables
{
    private static readonly (PlanState State, string Stored)[] States = [(PlanState.Draft, "draft"), (PlanState.Issued, "issued"), (PlanState.Sent, "sent")];

    private static readonly (SharingRule Rule, string Stored)[] Rules =
    [
        (SharingRule.Equal, "equal"), (SharingRule.Households, "households"), (SharingRule.Population, "population"),
        (SharingRule.LastResult, "last-result"), (SharingRule.ByHand, "by-hand"),
    ];

    private static readonly (ProposalState State, string Stored)[] Proposals =
        [(ProposalState.Proposed, "proposed"), (ProposalState.Agreed, "agreed"), (ProposalState.Declined, "declined")];

    private static readonly (CarryDecision Decision, string Stored)[] Decisions =
        [(CarryDecision.Keep, "keep"), (CarryDecision.Raise, "raise"), (CarryDecision.Merge, "merge"), (CarryDecision.Close, "close")];

    public static IQueryable<Plan> Plans(this DbContext db) => db.Set<Plan>();

    public static IQueryable<TakenTarget> TakenTargets(this DbContext db) => db.Set<TakenTarget>();

    public static IQueryable<PlanTask> PlanTasks(this DbContext db) => db.Set<PlanTask>();

    public static IQueryable<PublishedPlan> PublishedPlans(this DbContext db) => db.Set<PublishedPlan>();

    public static IQueryable<BudgetLine> BudgetLines(this DbContext db) => db.Set<BudgetLine>();

    public static IQueryable<TargetSharing> TargetSharings(this DbContext db) => db.Set<TargetSharing>();

    public static IQueryable<ShareByHand> SharesByHand(this DbContext db) => db.Set<ShareByHand>();

    public static IQueryable<TargetProposal> TargetProposals(this DbContext db) => db.Set<TargetProposal>();

    public static IQueryable<CarriedTarget> CarriedTargets(this DbContext db) => db.Set<CarriedTarget>();

    internal static void Map(ModelBuilder model)
    {
        MapPlans(model);
        MapSharing(model);
        model.Entity<TargetProposal>(proposal =>
        {
            proposal.ToTable("target_proposal");
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.Property(p => p.Comparator).HasConversion<string>();
            proposal.Property(p => p.State).HasConversion(s => Proposals.First(p => p.State == s).Stored, t => Proposals.First(p => p.Stored == t).State);
            proposal.Property(p => p.Version).IsRowVersion();
            proposal.HasOne<Programme>().WithMany().HasForeignKey(p => p.Programme);
            proposal.HasOne<TargetRow>().WithMany().HasForeignKey(p => p.Target);
        });
        model.Entity<CarriedTarget>(carried =>
        {
            carried.ToTable("carried_target");
            carried.HasKey(c => new { c.Programme, c.Target });
            carried.Property(c => c.Decision).HasConversion(d => Decisions.First(x => x.Decision == d).Stored, t => Decisions.First(x => x.Stored == t).Decision);
            carried.HasOne<Programme>().WithMany().HasForeignKey(c => c.Programme);
            carried.HasOne<TargetRow>().WithMany().HasForeignKey(c => c.Target);
            carried.HasOne<TargetRow>().WithMany().HasForeignKey(c => c.IntoTarget);
        });
    }

    private static void MapPlans(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plan");
            plan.Property(p => p.Id).ValueGeneratedNever();
            plan.Property(p => p.State).HasConversion(s => States.First(x => x.State == s).Stored, t => States.First(x => x.Stored == t).State);
            plan.Property(p => p.Version).IsRowVersion();
        });
        model.Entity<TakenTarget>(taken =>
        {
            taken.ToTable("plan_target");
            taken.HasKey(t => new { t.Unit, t.Year, t.Target });
            taken.Property(t => t.Version).IsRowVersion();
            taken.HasOne<TargetRow>().WithMany().HasForeignKey(t => t.Target);
        });
        model.Entity<PlanTask>(task =>
        {
            task.ToTable("plan_task");
            task.Property(t => t.Id).ValueGeneratedNever();
            task.Property(t => t.Version).IsRowVersion();
            task.Ignore(t => t.Open);
            task.HasOne<TargetRow>().WithMany().HasForeignKey(t => t.Target);
        });
        model.Entity<PublishedPlan>(copy =>
        {
            copy.ToTable("published_plan");
            copy.Property(c => c.Id).ValueGeneratedNever();
            copy.Property(c => c.Content).HasColumnType("jsonb");
            copy.HasOne<Plan>().WithOne().HasForeignKey<PublishedPlan>(c => c.Id);
        });
        model.Entity<BudgetLine>(line =>
        {
            line.ToTable("plan_budget");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.Property(l => l.Version).IsRowVersion();
            line.Ignore(l => l.State);
        });
    }

    private static void MapSharing(ModelBuilder model)
    {
        model.Entity<TargetSharing>(sharing =>
        {
            sharing.ToTable("target_sharing");
            sharing.HasKey(s => new { s.Target, s.First });
            sharing.Property(s => s.Rule).HasConversion(r => Rules.First(x => x.Rule == r).Stored, t => Rules.First(x => x.Stored == t).Rule);
            sharing.Property(s => s.Version).IsRowVersion();
            sharing.HasOne<TargetRow>().WithMany().HasForeignKey(s => s.Target);
        });
        model.Entity<ShareByHand>(hand =>
        {
            hand.ToTable("target_share_by_hand");
            hand.HasKey(h => new { h.Target, h.First, h.Unit });
            hand.HasOne<TargetSharing>().WithMany().HasForeignKey(h => new { h.Target, h.First });
        });
    }
}
