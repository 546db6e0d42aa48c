using CauNoi.Kernel.Audit;

namespace CauNoi.Organisation;

/// <summary>What is written down when units change.</summary>
public static class OrganisationActs
{
    public static readonly ActKind Found = new("organisation.found", "Lập các đơn vị ban đầu", new ActField("units"));

    public static readonly ActKind Change = new("organisation.change", "Thay đổi đơn vị",
        new ActField("day"), new ActField("ended"), new ActField("begun"), new ActField("altered"));

    public static readonly ActKind Draft = new("organisation.draft", "Soạn thay đổi đơn vị", new ActField("steps"));

    public static readonly ActKind Propose = new("organisation.propose", "Đề nghị thay đổi đơn vị");

    public static readonly ActKind Return = new("organisation.return", "Trả lại đề nghị thay đổi đơn vị, nêu lý do");

    public static readonly ActKind Drop = new("organisation.drop", "Bỏ thay đổi đơn vị đang soạn");

    public static readonly ActKind Undo = new("organisation.undo", "Hoàn tác thay đổi đơn vị");

    public static readonly ActKind Figures = new("organisation.figures", "Ghi số hộ, dân số, khu vực theo danh sách", new ActField("rows"));

    public static readonly ActKind Upload = new("organisation.upload-list", "Tải danh sách đơn vị lên", new ActField("file"), new ActField("rows"));

    public static readonly ActKind Arrange = new("organisation.arrange-list", "Chọn cột, ngày và căn cứ của danh sách", new ActField("columns"), new ActField("day"));

    public static readonly ActKind ProposeList = new("organisation.propose-list", "Đề nghị nhận danh sách đơn vị", new ActField("change"), new ActField("lines"));

    public static readonly ActKind Forget = new("organisation.forget-lists", "Xoá danh sách đã hết hạn giữ", new ActField("lists"));

    public static readonly ActKind Join = new("organisation.join-hamlets", "Ghép thôn, tổ dân phố vào khu dân cư", new ActField("hamlets"));

    public static IReadOnlyList<ActKind> All { get; } = [Found, Change, Draft, Propose, Return, Drop, Undo, Figures, Upload, Arrange, ProposeList, Forget, Join];
}
