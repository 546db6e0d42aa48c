using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Matters.Meet;
using CauNoi.Matters.Register;
using CauNoi.Matters.Rules;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Matters.Demo;

/// <summary>Some matters in each register, and receptions at the sample commune. All of it is made up.</summary>
internal static class DemoMatters
{
    private static readonly (int Unit, MatterKind Kind, string Title, string? Category, string Said, string Plan, int Opened, int? Due, (MatterStepKind Kind, int Ago, string Words, string? Topic, string? Role)[] Steps)[] All =
    [
        (DemoUnits.PhuLuong, MatterKind.Pressing, "Nước máy đục kéo dài ở ba xóm cuối nguồn", "water-power", "Sau mỗi trận mưa to nước đục hai, ba ngày; bà con ba xóm nhiều lần kiến nghị ở các cuộc họp.",
            "Đề nghị đơn vị cấp nước thay ống chính, công khai lịch súc rửa; Mặt trận xã nghe lại bà con sau mỗi đợt.", 20, 6,
        [
            (MatterStepKind.Dialogue, 12, "Đối thoại giữa đơn vị cấp nước và ba xóm tại nhà văn hóa, có biên bản.", null, null),
            (MatterStepKind.Commitment, 12, "Đơn vị cấp nước cam kết thay đoạn ống chính trong tháng tới.", null, null),
        ]),
        (DemoUnits.PhuLuong, MatterKind.MassComplaint, "Đo đạc đền bù khi mở đường liên xã", "land", "Nhiều hộ cho rằng diện tích đo thiếu so với sổ; đơn gửi cùng lúc nhiều cấp.", "Ủy ban nhân dân xã chủ trì đối thoại, Mặt trận xã cùng tiếp đại diện.", 40, 15,
            [(MatterStepKind.Letter, 30, "Chuyển đơn và kiến nghị mời các hộ cùng đo lại.", null, null)]),
        (DemoUnits.PhuLuong, MatterKind.Support, "Nợ lương công nhân thời vụ ở xưởng may", "work-pay", "Công nhân thời vụ chưa được trả hai tháng lương, đề nghị Mặt trận lên tiếng.", "Hướng dẫn làm đơn, mời trợ giúp pháp lý, kiến nghị cơ quan lao động.", 18, null,
            [(MatterStepKind.Done, 15, "Trợ giúp pháp lý hướng dẫn làm đơn tại nhà văn hóa.", null, null)]),
        (DemoUnits.Province, MatterKind.Opinions, "Góp ý dự thảo mức hỗ trợ nhà ở vùng cao", "social-support", "Mức hỗ trợ dự thảo đã đủ chưa, cách xét có rõ không.", "Tổng hợp gửi cấp ủy, chính quyền và Mặt trận cấp trên.", 14, 7,
        [
            (MatterStepKind.Opinion, 10, "Giá vật liệu chở lên cao gấp rưỡi, mức dự thảo chưa đủ lợp mái.", "Mức hỗ trợ", "committee-member"),
            (MatterStepKind.Opinion, 9, "Nên tách riêng tiền vận chuyển theo quãng đường.", "Mức hỗ trợ", "adviser"),
            (MatterStepKind.Opinion, 8, "Danh sách xét nên dán ở nhà văn hóa mười ngày.", "Cách xét", "respected-person"),
        ]),
    ];

    public static async Task Make(IServiceProvider services, CancellationToken stop)
    {
        var (changes, today) = (services.GetRequiredService<Changes>(), VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        foreach (var one in All)
        {
            var matter = new Matter { Unit = one.Unit, Kind = one.Kind, Title = one.Title, Category = one.Category, Said = one.Said, Plan = one.Plan, OpenedOn = today.AddDays(-one.Opened), DueOn = one.Due is { } days ? today.AddDays(days) : null };
            var change = changes.Begin(MatterAccess.Open, Actor.Program, one.Unit, matter.Id);
            matter.ChangedAt = change.Now;
            change.Add(matter);
            change.Note("kind", one.Kind.ToString());
            foreach (var (kind, ago, words, topic, role) in one.Steps)
                change.Add(new MatterStep { Matter = matter.Id, Kind = kind, Day = today.AddDays(-ago), At = change.Now, Words = words, Topic = topic, Role = role });
            if (one.Kind == MatterKind.Pressing) await change.Leave(new Fact(MatterAccess.Pressing, one.Unit, matter.OpenedOn, 1, matter.Id) { Category = one.Category! });
            if (matter.DueOn is not null) Steps.Owe(change, matter);
            if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        }

        var sessions = changes.Begin(ReceptionActs.PlanReception, Actor.Program, DemoUnits.PhuLuong, "reception");
        foreach (var days in new[] { -10, -3, 8 })
            sessions.Add(new Reception { Unit = DemoUnits.PhuLuong, HeldOn = today.AddDays(days), Place = "trụ sở xã", LedBy = "chair", ChangedAt = sessions.Now });
        if (await sessions.Save(stop) is { } lost) throw new InvalidOperationException(lost.Sentence);
    }
}
