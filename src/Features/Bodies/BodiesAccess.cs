using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies;

/// <summary>Who may what with bodies and people. What the public reads are copies and needs no permission.</summary>
public static class BodiesAccess
{
    public static readonly Permission Read = new("bodies.read", "Xem tổ chức và nhân sự của đơn vị mình và cấp dưới",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.Inspector);

    public static readonly Permission Keep = new("bodies.keep", "Lập tổ chức, nhiệm kỳ, ghế; ghi người giữ ghế",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Confirm = new("bodies.confirm", "Xác nhận người đứng đầu, cấp phó do người khác đề xuất",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    /// <summary>Row 134 of the requirements: where people were sent over the years is for the boards that send them.</summary>
    public static readonly Permission Rotation = new("bodies.rotation", "Xem quá trình luân chuyển, điều động", Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Keep, Confirm, Rotation];

    /// <summary>The bodies within reach; the others do not exist for this actor.</summary>
    public static IQueryable<Body> VisibleTo(this IQueryable<Body> bodies, Reach reach)
    {
        if (reach.Everything) return bodies;
        var units = reach.Units();
        return bodies.Where(b => units.Contains(b.Unit));
    }

    /// <summary>The people within reach: kept by a reached unit, or holding (or having held) a post in one.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, AppDb db, Reach reach)
    {
        if (reach.Everything) return people;
        var units = reach.Units();
        return people.Where(p => units.Contains(p.Unit) || db.SeatHoldings().Any(h => h.Person == p.Id && units.Contains(h.Unit)));
    }

    internal static Task<Body?> Reached(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        db.Bodies().VisibleTo(reach).SingleOrDefaultAsync(b => b.Id == id, stop);

    internal static Task<Person?> ReachedPerson(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        db.People().VisibleTo(db, reach).SingleOrDefaultAsync(p => p.Id == id, stop);
}
