using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Demo;

/// <summary>A few published cases in the states that the public meets, where no other room has published any.</summary>
internal static class DemoCopies
{
    public static async Task Make(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.PublishedPetitions().AnyAsync(stop)) return;
        var copies = services.GetRequiredService<PublishedCopies>();
        var change = services.GetRequiredService<Changes>().Begin(OpenPetitionActs.Sample, Actor.Program, DemoUnits.PhuLuong, "samples");
        foreach (var copy in All(VietnamTime.DayOf(change.Now))) await copies.Put(change, copy, stop);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static IEnumerable<PublishedCopy> All(DateOnly today)
    {
        DateOnly Ago(int days) => today.AddDays(-days);
        yield return new PublishedCopy
        {
            Code = "4T7K92PD", Unit = DemoUnits.PhuLuong, Category = "duong-sa", CategoryTitle = "Đường sá, cầu cống", Class = PublicClass.Reflection, State = PublicState.Answered, Outcome = PublicOutcome.Solved,
            ReceivedOn = Ago(23), SortedOn = Ago(23), DueOn = Ago(9), AnsweredOn = Ago(2), InTime = null, Holder = "Mặt trận xã Phú Lương", HeldSince = Ago(1),
            Agency = "UBND xã Phú Lương", WaitingSince = Ago(22), Proven = true,
            Title = "Cống đầu xóm Đồng Chằm gãy, mưa là ngập đường học sinh đi",
            Text = "Cống đầu xóm gãy đôi từ đợt mưa cuối tháng Chín. Mưa là nước tràn lên đường, các cháu đi học phải lội. Đã nói với ông [đã che] ở tổ thi công mà chưa thấy làm.",
            Answer = "Xã đã thay cống đôi khẩu độ 0,8 m, lấp phẳng mặt đường; ảnh trước và sau kèm theo.", Place = "đầu xóm Đồng Chằm", Latitude = 21.731, Longitude = 105.702,
            Path =
            [
                new PublicStep(Ago(23), "Người dân gửi qua Cổng", null, "Mặt trận xã Phú Lương", 0), new PublicStep(Ago(22), "Chuyển UBND xã Phú Lương", "Công văn 118/MTTQ-BTT.", "UBND xã Phú Lương", 6),
                new PublicStep(Ago(15), "UBND xã trả lời, hẹn thay cống trước ngày 10", "Lời hứa chưa phải là xong, việc vẫn mở.", "UBND xã Phú Lương", 12),
                new PublicStep(Ago(2), "UBND xã báo đã làm xong, kèm ảnh", null, "UBND xã Phú Lương", 0), new PublicStep(Ago(1), "Ban Công tác Mặt trận xóm đi xem tại chỗ", "Cống mới thoát nước.", "Mặt trận xã Phú Lương", 0),
            ],
        };
        yield return new PublishedCopy
        {
            Code = "7K3M9QPD", Unit = DemoUnits.PhuLuong, Category = "moi-truong", CategoryTitle = "Môi trường, rác thải", Class = PublicClass.Petition, State = PublicState.Forwarded,
            ReceivedOn = Ago(16), SortedOn = Ago(15), DueOn = Ago(1), Holder = "UBND xã Phú Lương", HeldSince = Ago(14), Agency = "UBND xã Phú Lương", WaitingSince = Ago(14),
            Title = "Bãi rác tạm sát trường mầm non, mùi nặng vào buổi chiều", Text = "Đề nghị dời điểm tập kết rác ra xa trường, hoặc thu gom trước giờ đón trẻ.", Place = "gần trường mầm non trung tâm",
            Path = [new PublicStep(Ago(16), "Trưởng xóm ghi giúp trong Sổ tay", null, "Mặt trận xã Phú Lương", 1), new PublicStep(Ago(14), "Chuyển UBND xã Phú Lương", null, "UBND xã Phú Lương", 0)],
        };
        yield return new PublishedCopy
        {
            Code = "3M8C42XY", Unit = DemoUnits.VoTranh, Category = "duong-sa", CategoryTitle = "Đường sá, cầu cống", Class = PublicClass.Reflection, State = PublicState.Sorted,
            ReceivedOn = Ago(12), SortedOn = Ago(11), DueOn = Ago(2), Holder = "Mặt trận xã Vô Tranh", HeldSince = Ago(12),
            Title = "Bụi xe chở đá qua xóm Na Mộc, đề nghị tưới đường", Text = "Mỗi ngày hơn trăm lượt xe, bụi phủ kín vườn chè. Xin cho tưới đường sáng, chiều và che bạt xe.", Place = "xóm Na Mộc",
            Path = [new PublicStep(Ago(12), "Người dân gửi qua Cổng", null, "Mặt trận xã Vô Tranh", 0), new PublicStep(Ago(11), "Mặt trận xã tiếp nhận, xếp loại phản ánh", null, "Mặt trận xã Vô Tranh", 0)],
        };
        yield return new PublishedCopy
        {
            Code = "9HXQ2RTA", Unit = DemoUnits.VoTranh, Category = "chinh-sach", CategoryTitle = "Chính sách, an sinh", Class = PublicClass.Complaint, State = PublicState.Closed, Outcome = PublicOutcome.NotCompetent,
            ReceivedOn = Ago(40), SortedOn = Ago(38), AnsweredOn = Ago(30), ClosedOn = Ago(25), InTime = true, Holder = "Mặt trận xã Vô Tranh", Sender = SenderSaid.Silent,
            Withheld = "nguoi-gui-khong-muon", WithheldTitle = "Người gửi không muốn công khai nội dung",
            Path = [new PublicStep(Ago(40), "Thư gửi tới", null, "Mặt trận xã Vô Tranh", 9), new PublicStep(Ago(30), "Hướng dẫn tới nơi có thẩm quyền", null, "Mặt trận xã Vô Tranh", 0)],
        };
    }
}
