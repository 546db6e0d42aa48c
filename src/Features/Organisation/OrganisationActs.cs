using CauNoi.Kernel.Audit;

namespace CauNoi.Organisation;

/// <summary>What is written down when units change.</summary>
public static class OrganisationActs
{
    public static readonly ActKind Found = new("organisation.found", "Lập các đơn vị ban đầu", new ActField("units"));

    public static readonly ActKind Change = new("organisation.change", "Thay đổi đơn vị",
        new ActField("day"), new ActField("ended"), new ActField("begun"), new ActField("altered"));

    public static readonly ActKind Undo = new("organisation.undo", "Hoàn tác thay đổi đơn vị");

    public static IReadOnlyList<ActKind> All { get; } = [Found, Change, Undo];
}
