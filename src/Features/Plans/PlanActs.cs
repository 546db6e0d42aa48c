using CauNoi.Kernel.Audit;

namespace CauNoi.Plans;

/// <summary>What is written down about plans.</summary>
public static class PlanActs
{
    public static readonly ActKind Take = new("plans.take", "Nhận chỉ tiêu", new ActField("year"), new ActField("targets"));

    public static readonly ActKind SetOwn = new("plans.set-own", "Ghi số của đơn vị cho một chỉ tiêu", new ActField("year"), new ActField("target"), new ActField("own"), new ActField("asked"));

    public static readonly ActKind AddTask = new("plans.add-task", "Thêm việc vào kế hoạch", new ActField("words"), new ActField("due"), new ActField("target"));

    public static readonly ActKind FinishTask = new("plans.finish-task", "Việc trong kế hoạch đã xong", new ActField("words"));

    public static readonly ActKind LeaveTask = new("plans.leave-task", "Bỏ một việc khỏi kế hoạch");

    public static readonly ActKind Issue = new("plans.issue", "Ban hành kế hoạch", new ActField("year"), new ActField("number"), new ActField("day"), new ActField("targets"));

    public static readonly ActKind Send = new("plans.send", "Gửi kế hoạch lên cấp trên", new ActField("year"));

    public static readonly ActKind Rework = new("plans.rework", "Lập lại kế hoạch", new ActField("year"));

    public static readonly ActKind Publish = new("plans.publish", "Đăng kế hoạch cho mọi người xem", new ActField("year"));

    public static readonly ActKind Unpublish = new("plans.unpublish", "Thôi đăng kế hoạch", new ActField("year"));

    public static readonly ActKind Divide = new("plans.divide", "Phân công việc", new ActField("words"), new ActField("due"), new ActField("area"), new ActField("from"));

    public static readonly ActKind Confirm = new("plans.confirm", "Nhận việc được phân công");

    public static readonly ActKind OpenParts = new("plans.open-parts", "Mở phần việc của đơn vị phối hợp", new ActField("opened"), new ActField("ended"));

    public static readonly ActKind AddBudget = new("plans.add-budget", "Thêm khoản kinh phí vào kế hoạch", new ActField("words"), new ActField("source"), new ActField("estimate"));

    public static readonly ActKind ApproveBudget = new("plans.approve-budget", "Ghi văn bản duyệt khoản kinh phí", new ActField("sign"), new ActField("amount"), new ActField("day"));

    public static readonly ActKind SpendBudget = new("plans.spend-budget", "Ghi số đã chi của khoản kinh phí", new ActField("amount"), new ActField("day"));

    public static readonly ActKind LeaveBudget = new("plans.leave-budget", "Bỏ khoản kinh phí");

    public static readonly ActKind Share = new("plans.share", "Chọn cách chia một chỉ tiêu chung", new ActField("first"), new ActField("rule"));

    public static readonly ActKind ShareByHand = new("plans.share-by-hand", "Sửa tay phần của một đơn vị", new ActField("first"), new ActField("unit"), new ActField("amount"));

    public static readonly ActKind Propose = new("plans.propose", "Đăng ký chỉ tiêu", new ActField("title"), new ActField("goal"));

    public static readonly ActKind Agree = new("plans.agree", "Đồng ý chỉ tiêu đăng ký", new ActField("target"));

    public static readonly ActKind Decline = new("plans.decline", "Chưa đồng ý chỉ tiêu đăng ký");

    public static readonly ActKind CarryOver = new("plans.carry-over", "Quyết định một chỉ tiêu của chương trình trước", new ActField("target"), new ActField("decision"), new ActField("into"));

    public static readonly ActKind OpenDuties = new("plans.open-duties", "Mở việc lập kế hoạch, xem lại kế hoạch", new ActField("duties"));

    public static IReadOnlyList<ActKind> All { get; } =
        [Take, SetOwn, AddTask, FinishTask, LeaveTask, Issue, Send, Rework, Publish, Unpublish, Divide, Confirm, OpenParts, AddBudget, ApproveBudget, SpendBudget, LeaveBudget, Share, ShareByHand, Propose, Agree, Decline, CarryOver, OpenDuties];
}
