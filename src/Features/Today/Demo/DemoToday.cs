using CauNoi.Account;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today.Demo;

/// <summary>Work given by hand in the sample commune: late, due this week, and later. Written as the form writes it.</summary>
internal static class DemoToday
{
    private static readonly (int Unit, int Days, string Title, string Text)[] All =
    [
        (DemoUnits.NaMoc, 3, "Rà soát danh sách hộ cần sửa nhà trước mùa rét", "Đi từng nhà cùng chi hội phụ nữ, ghi số nhà cần sửa mái, sửa bếp."),
        (DemoUnits.NaMoc, -2, "Gửi ảnh điểm treo pa-nô tuyên truyền", "Hai ảnh: đầu xóm và nhà văn hoá."),
        (DemoUnits.PhuLuong, 12, "Chuẩn bị buổi đối thoại với người dân quý này", "Chọn ngày, mời lãnh đạo xã, báo tỉnh trước mười ngày."),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var (unit, days, title, text) in All) await world.Step(services => Give(services, unit, days, title, text, stop));
    }

    private static async Task Give(IServiceProvider services, int unit, int days, string title, string text, CancellationToken stop)
    {
        var giver = await services.GetRequiredService<AppDb>().Accounts().SingleAsync(a => a.UserName == (unit == DemoUnits.NaMoc ? "chutich" : "tinh"), stop);
        var (from, role) = unit == DemoUnits.NaMoc ? (DemoUnits.PhuLuong, Role.CommuneChair) : (DemoUnits.Province, Role.StandingBoard);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = VietnamTime.DayOf(now);
        var node = (await services.GetRequiredService<UnitMaps>().On(today, stop)).Find(unit)!;
        var id = Guid.CreateVersion7();
        var change = services.GetRequiredService<Changes>().Begin(TodayActs.Assign, new Actor(giver.Id, giver.Name, [new Grant(role, from, DateOnly.MinValue)]), unit, id);
        Assigning.Write(change, new Assignment
        {
            Id = id, Unit = unit, Title = title, Text = text, DueDay = today.AddDays(days), GivenBy = giver.Id, GivenUnit = from, GivenAt = change.Now,
        }, AssignmentDuties.For(node.Kind)!);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}
