using CauNoi.Kernel.Access;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Home;

/// <summary>What the address book holds, for this role.</summary>
public static class ShowHome
{
    private static readonly (string Title, string Href, string What, Permission Needs)[] Shelves =
    [
        ("Nhóm nơi nhận", "/ban/danh-ba/nhom", "“Các xã, phường”, “các Ban” là những ai, theo bản đồ từng ngày", AddressBookAccess.Read),
        ("Danh sách nơi nhận", "/ban/danh-ba/noi-nhan", "Lập một lần, gửi nhiều lần", AddressBookAccess.Send),
        ("Văn bản đã gửi", "/ban/danh-ba/da-gui", "Nơi nào đã đọc, nơi nào cần nhắc", AddressBookAccess.Send),
    ];

    public static IResult Page(Visit visit) => visit.Page<HomePage>(
        new HomeModel([.. Shelves.Where(s => visit.Actor.May(s.Needs)).Select(s => new Shelf(s.Title, s.Href, s.What))]));
}

public sealed record Shelf(string Title, string Href, string What);

public sealed record HomeModel(IReadOnlyList<Shelf> Shelves);
