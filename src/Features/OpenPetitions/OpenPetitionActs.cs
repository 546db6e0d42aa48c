using CauNoi.Kernel.Audit;

namespace CauNoi.OpenPetitions;

/// <summary>What is written down about what the public does with published cases.</summary>
public static class OpenPetitionActs
{
    public static readonly ActKind CoSign = new("open-petitions.co-sign", "Cùng ký một việc đã công khai", new ActField("petition"));

    public static readonly ActKind ConfirmCoSign = new("open-petitions.confirm", "Xác nhận cùng ký bằng mã đã gửi", new ActField("petition"));

    /// <summary>By whoever types in a sheet that was signed by hand; where the paper lies is kept, who signed is not.</summary>
    public static readonly ActKind Sheet = new("open-petitions.sheet", "Nhập phiếu cùng ký bằng giấy", new ActField("petition"), new ActField("signed"), new ActField("kept"));

    public static readonly ActKind ReachThreshold = new("open-petitions.threshold", "Số người cùng ký đã xác nhận đủ ngưỡng đưa ra bàn", new ActField("petitions"));

    public static readonly ActKind Agenda = new("open-petitions.agenda", "Đưa việc nhiều người cùng ký vào chương trình họp", new ActField("petition"), new ActField("day"), new ActField("meeting"));

    public static readonly ActKind AddWebhook = new("open-petitions.add-webhook", "Thêm nơi nhận tin về kiến nghị công khai", new ActField("host"));

    public static readonly ActKind EndWebhook = new("open-petitions.end-webhook", "Thôi báo tin tới một nơi nhận", new ActField("host"));

    /// <summary>Sample copies, where no room below the installation publishes any.</summary>
    public static readonly ActKind Sample = new("open-petitions.sample", "Công khai việc mẫu", new ActField("petition"));

    public static IReadOnlyList<ActKind> All { get; } = [CoSign, ConfirmCoSign, Sheet, ReachThreshold, Agenda, AddWebhook, EndWebhook, Sample];
}
