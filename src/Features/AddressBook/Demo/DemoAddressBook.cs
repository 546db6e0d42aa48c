using CauNoi.AddressBook.Dispatches;
using CauNoi.AddressBook.Lists;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Demo;

/// <summary>A list and a letter of the province, and one of a commune, through the ordinary doors.</summary>
internal static class DemoAddressBook
{
    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await DemoRegisters.Make(world, stop);
        await DemoLetters.Make(world, stop);
    }
}

internal static class DemoLetters
{
    private static readonly (int Unit, string List, DistributionLine[] Lines, string Title, string Text)[] Letters =
    [
        (DemoUnits.Province, "Gửi chương trình năm",
            [Group("communes"), Group("departments"), Group("member-organisations"), new() { Place = 4, Outside = "Thường trực Tỉnh ủy" }],
            "Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc",
            "Các xã, phường chọn ngày tổ chức ở từng khu dân cư, hoàn thành trước 18/11, và báo về Ban Thường trực số khu dân cư đã tổ chức."),
        (DemoUnits.PhuLuong, "Các khu dân cư trong xã", [Group("area-committees")],
            "Mời họp giao ban Ban công tác Mặt trận", "Mời các bác trưởng ban dự họp giao ban lúc 8 giờ sáng thứ Sáu tại nhà văn hóa xã."),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var (unit, name, lines, title, text) in Letters)
        {
            var list = new DistributionList { Id = Guid.CreateVersion7(), Unit = unit, Name = name };
            await world.Step(async services =>
            {
                var change = services.GetRequiredService<Changes>().Begin(AddressBookActs.AddList, Actor.Program, unit, list.Id);
                change.Add(list);
                change.Note("name", name);
                await change.Save(stop);
            });
            foreach (var line in lines)
                await world.Step(async services =>
                {
                    var change = services.GetRequiredService<Changes>().Begin(AddressBookActs.AddLine, Actor.Program, unit, list.Id);
                    change.Add(new DistributionLine { List = list.Id, Place = line.Place, GroupId = line.GroupId, Outside = line.Outside });
                    if (line.GroupId is { } group) change.Note("group", group);
                    if (line.Outside is { } outside) change.Note("outside", outside);
                    await change.Save(stop);
                });
            await world.Step(async services =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                var read = await services.GetRequiredService<ListLines>().Read(list, stop);
                await services.GetRequiredService<SendDispatch>().Run(Actor.Program, read, new Letter(Guid.CreateVersion7(), title, text, null), now, stop);
            });
        }
    }

    private static DistributionLine Group(string id) => new() { Place = 1, GroupId = id };
}
