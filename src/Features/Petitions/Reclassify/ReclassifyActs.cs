using CauNoi.Kernel.Audit;

namespace CauNoi.Petitions.Reclassify;

public static class ReclassifyActs
{
    /// <summary>That it was done, by whom and to which stub; nothing else.</summary>
    public static readonly ActKind Seal = new("petitions.seal", "Chuyển vào hồ sơ niêm phong vì là tố cáo");

    public static IReadOnlyList<ActKind> All { get; } = [Seal];
}
