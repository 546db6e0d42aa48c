using CauNoi.Kernel.Audit;

namespace CauNoi.Organisation;

/// <summary>What is written down when units change.</summary>
public static class OrganisationActs
{
    public static readonly ActKind Found = new("organisation.found", "Lập các đơn vị ban đầu", new ActField("units"));

    public static IReadOnlyList<ActKind> All { get; } = [Found];
}
