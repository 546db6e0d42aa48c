using CauNoi.Kernel.Audit;

namespace CauNoi.OpenPetitions;

/// <summary>What is written down about what the public does with published cases.</summary>
public static class OpenPetitionActs
{
    public static readonly ActKind CoSign = new("open-petitions.co-sign", "Cùng ký một việc đã công khai", new ActField("petition"));

    public static readonly ActKind ConfirmCoSign = new("open-petitions.confirm", "Xác nhận cùng ký bằng mã đã gửi", new ActField("petition"));

    /// <summary>Sample copies, where no room below the installation publishes any.</summary>
    public static readonly ActKind Sample = new("open-petitions.sample", "Công khai việc mẫu", new ActField("petition"));

    public static IReadOnlyList<ActKind> All { get; } = [CoSign, ConfirmCoSign, Sample];
}
