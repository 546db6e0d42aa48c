namespace CauNoi.Denunciations.Rules;

/// <summary>One entry of a list from which openers choose; nothing is typed there, because what is typed could name somebody.</summary>
/// <param name="Id">As stored.</param>
/// <param name="Name">As people read it.</param>
public sealed record Listed(string Id, string Name);

/// <summary>Where a denunciation can go, and why one is not handled.</summary>
public static class FixedLists
{
    /// <summary>Who decides denunciations (Law on Denunciations 25/2018/QH14, Articles 12 to 23), and the party's and criminal ways.</summary>
    public static IReadOnlyList<Listed> Bodies { get; } =
    [
        new("commune-chair", "Chủ tịch Ủy ban nhân dân cấp xã"),
        new("province-chair", "Chủ tịch Ủy ban nhân dân tỉnh"),
        new("department-head", "Người đứng đầu sở, ngành của tỉnh"),
        new("inspectorate", "Cơ quan thanh tra"),
        new("police", "Cơ quan điều tra"),
        new("procuracy", "Viện kiểm sát nhân dân"),
        new("discipline-commission", "Ủy ban kiểm tra cấp ủy"),
        new("front-above", "Mặt trận cấp trên"),
        new("employer", "Cơ quan, tổ chức quản lý người bị tố cáo"),
    ];

    /// <summary>Why it is not handled as a denunciation (Law 25/2018/QH14, Articles 24, 25 and 29).</summary>
    public static IReadOnlyList<Listed> Reasons { get; } =
    [
        new("no-identity", "Không rõ họ tên, địa chỉ và nội dung không rõ ràng để kiểm tra (Điều 25)"),
        new("no-identity-checked", "Không rõ họ tên nhưng nội dung rõ ràng: đã chuyển để thanh tra, kiểm tra (Điều 25)"),
        new("sent-to-competent", "Đã gửi đồng thời cơ quan có thẩm quyền (Điều 24)"),
        new("not-denunciation", "Không phải tố cáo: đã hướng dẫn gửi theo đường khiếu nại hoặc kiến nghị"),
        new("settled-before", "Đã được giải quyết và không có tình tiết mới"),
        new("withdrawn", "Người tố cáo rút toàn bộ nội dung"),
    ];

    /// <summary>The name of an entry; what is no entry has none.</summary>
    public static string? NameOf(IReadOnlyList<Listed> list, string? id) => list.FirstOrDefault(l => l.Id == id)?.Name;
}
