using CauNoi.Kernel.Access;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Home;

/// <summary>What the address book holds, for this role.</summary>
public static class ShowHome
{
    private static readonly (string Title, string Href, string What, Permission Needs)[] Shelves =
    [
        ("Chủ đề công tác năm", "/ban/danh-ba/chu-de", "Một dòng cho mỗi năm, của mình hoặc của cấp trên", AddressBookAccess.Read),
        ("Phân công lĩnh vực", "/ban/danh-ba/linh-vuc", "Ai phụ trách đất đai, môi trường, an sinh…; lĩnh vực nào còn trống", AddressBookAccess.Read),
        ("Theo dõi chương trình", "/ban/danh-ba/chuong-trinh", "Đơn vị nào theo dõi chương trình nào", AddressBookAccess.Read),
        ("Đầu mối ở khu dân cư", "/ban/danh-ba/dau-moi", "Bí thư chi bộ, trưởng thôn, tổ trưởng dân phố", AddressBookAccess.Contacts),
        ("Cơ quan ngoài Mặt trận", "/ban/danh-ba/co-quan", "Tên đúng của từng thời gian", AddressBookAccess.Read),
        ("Nhóm nơi nhận", "/ban/danh-ba/nhom", "“Các xã, phường”, “các Ban” là những ai, theo bản đồ từng ngày", AddressBookAccess.Read),
        ("Danh sách nơi nhận", "/ban/danh-ba/noi-nhan", "Lập một lần, gửi nhiều lần", AddressBookAccess.Send),
        ("Văn bản đã gửi", "/ban/danh-ba/da-gui", "Nơi nào đã đọc, nơi nào cần nhắc", AddressBookAccess.Send),
    ];

    public static IResult Page(Visit visit) => visit.Page<HomePage>(
        new HomeModel([.. Shelves.Where(s => visit.Actor.May(s.Needs)).Select(s => new Shelf(s.Title, s.Href, s.What))]));
}

public sealed record Shelf(string Title, string Href, string What);

public sealed record HomeModel(IReadOnlyList<Shelf> Shelves);
