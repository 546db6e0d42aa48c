namespace CauNoi.Emulation.Reviews;

/// <summary>What kinds of review there are.</summary>
public static class ReviewKinds
{
    public const string Coordination = "phoi-hop";

    public static IReadOnlyList<(string Id, string Title)> All { get; } = [("so-ket", "Sơ kết"), ("tong-ket", "Tổng kết"), (Coordination, "Kiểm điểm phối hợp")];

    public static string Title(string kind) => All.FirstOrDefault(k => k.Id == kind).Title ?? kind;
}
