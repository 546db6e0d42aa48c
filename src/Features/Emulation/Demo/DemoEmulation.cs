using CauNoi.Emulation.Reviews;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Organisation;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Demo;

/// <summary>One round with two registrations, one commendation that was handed over and one that waits for its decision, an old review with two lessons, and one for which parts are collected.</summary>
internal static class DemoEmulation
{
    private static readonly Guid Round = new("0190a000-0000-7000-ba00-000000000001"), Given = new("0190a000-0000-7000-ba00-000000000002"), Waiting = new("0190a000-0000-7000-ba00-000000000003"),
        Review = new("0190a000-0000-7000-ba00-000000000004"), First = new("0190a000-0000-7000-ba00-000000000005"), Second = new("0190a000-0000-7000-ba00-000000000006"), Entry = new("0190a000-0000-7000-ba00-000000000007"), Collecting = new("0190a000-0000-7000-ba00-00000000000b");

    // No sample account, so that every sample person may still weigh and decide.
    private static readonly Guid Writer = new("0190a000-0000-7000-ba00-000000000008"), Council = new("0190a000-0000-7000-ba00-000000000009"), Board = new("0190a000-0000-7000-ba00-00000000000a");

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => Rounds(services, stop));
        await world.Step(services => Commend(services, stop));
        await world.Step(services => Learn(services, stop));
        await world.Step(services => Collect(services, stop));
    }

    // One review that is on its way: the departments were asked, nobody has answered yet.
    private static async Task Collect(IServiceProvider services, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(EmulationActs.MoveReview, Actor.Program, DemoUnits.Province, Collecting);
        var today = VietnamTime.DayOf(change.Now);
        change.Add(new EmulationReview
        {
            Id = Collecting, Unit = DemoUnits.Province, Kind = "so-ket", Title = "Sơ kết một năm giữ đường, giữ rừng", First = today.AddYears(-1), Last = today, State = ReviewState.Collecting, Contributors = UnitKinds.Department,
            Asks = "Ban đã kèm những xã nào, việc gì xong, việc gì dở dang?", MadeBy = Writer, MadeAt = change.Now,
        });
        var request = new ReviewRequest { Review = Collecting, Unit = DemoUnits.Department, AskedAt = change.Now };
        change.Add(request);
        change.Open(EmulationDuties.Contribute, DemoUnits.Department, request.Record, "Gửi phần của đơn vị: Sơ kết một năm giữ đường, giữ rừng", $"/ban/thi-dua/tong-ket/{Collecting}/phan", VietnamTime.EndOf(today.AddDays(20)), EmulationDuties.Contribute.Name);
        change.Note("from", $"{ReviewState.Planned}");
        change.Note("to", $"{ReviewState.Collecting}");
        change.Note("asked", "1");
        await Save(change, stop);
    }

    private static async Task Rounds(IServiceProvider services, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(EmulationActs.OpenRound, Actor.Program, DemoUnits.Province, Round);
        var first = VietnamTime.DayOf(change.Now).AddDays(-40);
        change.Add(new EmulationRound
        {
            Id = Round, Unit = DemoUnits.Province, Title = "Mỗi khu dân cư một mô hình tự quản mới", Criteria = "Mô hình có từ mười hộ tham gia, hoạt động được hai tháng.", Goal = 200, GoalWords = "mô hình tự quản mới",
            Leader = "Phó Chủ tịch Thường trực", First = first, CheckOn = first.AddDays(60), Last = first.AddDays(120), OpenedBy = Board, OpenedAt = change.Now,
        });
        change.Open(EmulationDuties.CloseRound, DemoUnits.Province, Round, "Kiểm tra, tổng kết đợt thi đua: Mỗi khu dân cư một mô hình tự quản mới", $"/ban/thi-dua/dot/{Round}", VietnamTime.EndOf(first.AddDays(135)), EmulationDuties.CloseRound.Name);
        change.Add(new EmulationEntry { Id = Entry, Round = Round, Unit = DemoUnits.VoTranh, Words = "Mỗi xóm bàn một mô hình trong kỳ họp tới.", Number = 12, RegisteredBy = Writer, RegisteredAt = change.Now, Reached = 5, Result = "Năm mô hình đã ra mắt, có ảnh trong sổ việc.", ResultAt = change.Now });
        change.Add(new EmulationEntry { Id = Guid.CreateVersion7(), Round = Round, Unit = DemoUnits.PhanDinhPhung, Words = "Mỗi tổ dân phố giữ một đoạn đường hoa.", Number = 20, RegisteredBy = Writer, RegisteredAt = change.Now });
        await change.Leave(new Fact(EmulationMeasures.Registered, DemoUnits.VoTranh, first, 1, Entry));
        await Save(change, stop);
    }

    private static async Task Commend(IServiceProvider services, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(EmulationActs.Decide, Actor.Program, DemoUnits.PhuLuong, Given);
        var today = VietnamTime.DayOf(change.Now);
        var given = Proposed(Given, "giay-khen-xa", "Ban công tác Mặt trận xóm Na Mộc", DemoUnits.NaMoc, DemoUnits.PhuLuong, "Hoà giải xong mười hai vụ việc trong năm, không vụ nào phải lên xã; đứng ra làm lại ba trăm mét đường xóm.", change.Now);
        Must(given.Weigh("Hội đồng nhất trí.", Council, change.Now) ?? given.Decide("45/QĐ-MTTQ", today.AddDays(-10), "", "KT-7K3M-9Q2P", Board, change.Now) ?? given.Present(today.AddDays(-3)));
        change.Add(given);
        await change.Leave(new Fact(EmulationMeasures.Commended, DemoUnits.NaMoc, today.AddDays(-10), 1, Given) { Category = "co-so" });
        var waiting = Proposed(Waiting, "bang-khen-tinh", "Ban công tác Mặt trận xóm Na Mộc", DemoUnits.NaMoc, DemoUnits.Province, "Ba năm liền không có vụ việc vượt cấp; mô hình hoà giải được bốn xóm khác làm theo.", change.Now);
        Must(waiting.Weigh("Hội đồng đề nghị khen.", Council, change.Now));
        change.Add(waiting);
        await Save(change, stop);
    }

    private static async Task Learn(IServiceProvider services, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(EmulationActs.ImportReviews, Actor.Program, DemoUnits.Province, Review);
        change.Add(new EmulationReview
        {
            Id = Review, Unit = DemoUnits.Province, Kind = "tong-ket", Title = "Tổng kết năm năm xây dựng mô hình tự quản", First = new DateOnly(2020, 1, 1), Last = new DateOnly(2024, 12, 31), Imported = true, State = ReviewState.Issued, MadeBy = Writer, MadeAt = change.Now,
            Results = "Hơn sáu trăm mô hình còn hoạt động; nơi nào giao cho từng cụm hộ thì bền.", Limits = "Một phần ba mô hình lập theo phong trào, sau một năm không còn ai làm.", Next = "Chỉ lập mô hình khi có hộ nhận việc cụ thể.",
        });
        ShowReview.Learn(change, new Lesson
        {
            Id = First, Review = Review, Source = Lessons.LessonSources.Review, Unit = DemoUnits.Province, Title = "Mô hình tự quản bền khi giao cho từng cụm hộ", Context = "Chương trình hành động nhiệm kỳ, các xóm vùng thấp.", Worked = "Mỗi cụm mười hộ giữ một việc có tên, có người trưởng cụm.",
            Cost = "Hai buổi họp xóm, không tốn kinh phí.", Caution = "Đừng lập mô hình trước rồi mới đi tìm người làm.", MadeBy = Writer, MadeAt = change.Now,
        });
        ShowReview.Learn(change, new Lesson
        {
            Id = Second, Review = Review, Source = Lessons.LessonSources.Review, Unit = DemoUnits.Province, Title = "Ngày hội đông khi mỗi nhà góp một món", Worked = "Cả xóm cùng nấu, mỗi nhà góp một món; nhà neo người được rủ đi cùng.", Caution = "Không thu tiền đồng loạt.", MadeBy = Writer, MadeAt = change.Now,
        });
        change.Note("reviews", "1");
        change.Note("lessons", "2");
        await Save(change, stop);
    }

    private static Commendation Proposed(Guid id, string form, string awardee, int place, int decider, string achievement, DateTimeOffset now) => new()
    {
        Id = id, Unit = DemoUnits.PhuLuong, Decider = decider, Form = form, Collective = true, Awardee = awardee, AwardeeUnit = place, Achievement = achievement, Key = Doubles.Key(awardee, place, collective: true),
        Year = VietnamTime.DayOf(now).Year, ProposedBy = Writer, ProposedAt = now, Round = Round,
    };

    private static async Task Save(Change change, CancellationToken stop) => Must(await change.Save(stop));

    private static void Must(Kernel.Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException(refused.Sentence);
    }
}
