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

    public static IReadOnlyList<ActKind> All { get; } = [Found, Change, Draft, Propose, Return, Drop, Undo];
}
