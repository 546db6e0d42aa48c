using CauNoi.Kernel.Forms;

namespace CauNoi.Organisation.Change;

/// <summary>One way to add steps to a draft: its address, what it is called, its form.</summary>
public sealed record StepForm(string Door, string Title, string Lead, FormShape Form);

/// <summary>The ways to add steps to a draft, in the order in which they are offered.</summary>
public static class StepForms
{
    private const string Naming = "Ghi tên đầy đủ hoặc mã. Trùng tên thì ghi thêm đơn vị cấp trên sau dấu phẩy.";

    public static readonly StepForm Create = new("lap", "Lập đơn vị mới", "Mỗi dòng một đơn vị.", new FormShape("lap-don-vi",
    [
        new FieldShape("ten", "Tên đơn vị", FieldKind.Text) { Required = true, MaxLength = 20_000, Hint = "Mỗi dòng một tên. Có mã thì ghi sau dấu chấm phẩy: Xã Tân Lập; 05432" },
        Above("Thuộc đơn vị"),
        new FieldShape("loai", "Loại đơn vị", FieldKind.Choice)
        {
            Hint = "Không cần chọn nếu tên bắt đầu bằng Tỉnh, Xã, Phường, Thôn, Xóm, Tổ dân phố…",
            Choices =
            [
                new(UnitKinds.ResidentialArea, "Khu dân cư"), new(UnitKinds.Commune, "Xã, phường, đặc khu"), new(UnitKinds.Department, "Ban chuyên môn"),
                new(UnitKinds.MemberOrganisation, "Tổ chức thành viên"), new(UnitKinds.SharedOffice, "Cơ quan tham mưu, giúp việc chung"),
                new(UnitKinds.ExternalAgency, "Cơ quan trả lời"),
            ],
        },
        new FieldShape("nganh-doc", "Cấp trên theo ngành dọc", FieldKind.Line) { Hint = "Chỉ với tổ chức thành viên: tổ chức cùng ngành ở cấp trên." },
    ]));

    public static readonly StepForm Merge = new("sap-nhap", "Sáp nhập", "Nhiều đơn vị thành một đơn vị mới. Khu dân cư và bộ phận trực thuộc tự theo sang.", new FormShape("sap-nhap-don-vi",
    [
        Many("don-vi", "Các đơn vị được sáp nhập"),
        new FieldShape("ten", "Tên đơn vị mới", FieldKind.Line) { Required = true, MaxLength = 300 },
        new FieldShape("ma", "Mã của đơn vị mới", FieldKind.Line) { MaxLength = 20, Hint = "Có thể lấy lại mã của một trong các đơn vị được sáp nhập." },
        Above("Thuộc đơn vị"),
    ]));

    public static readonly StepForm Close = new("ket-thuc", "Chia hoặc kết thúc", "Đơn vị cũ dừng lại và được các đơn vị khác tiếp nối.", new FormShape("ket-thuc-don-vi",
    [
        Many("don-vi", "Các đơn vị kết thúc"),
        new FieldShape("tiep-la", "Được tiếp nối bởi", FieldKind.Text)
        {
            MaxLength = 20_000, Hint = "Mỗi dòng một đơn vị, kể cả đơn vị vừa thêm ở trên. Bỏ trống nếu không có đơn vị nào tiếp nối.",
        },
    ]));

    public static readonly StepForm Rename = new("doi-ten", "Đổi tên", "Tên cũ vẫn còn ở các ngày trước.", new FormShape("doi-ten-don-vi",
    [
        new FieldShape("don-vi", "Đơn vị", FieldKind.Line) { Required = true, MaxLength = 300, Hint = Naming },
        new FieldShape("ten", "Tên mới", FieldKind.Line) { Required = true, MaxLength = 300 },
        new FieldShape("ma", "Mã mới", FieldKind.Line) { MaxLength = 20, Hint = "Bỏ trống thì giữ mã đang có." },
    ]));

    public static readonly StepForm Move = new("chuyen", "Chuyển sang đơn vị khác", "Mọi đơn vị trực thuộc cùng đi theo.", new FormShape("chuyen-don-vi",
    [
        Many("don-vi", "Các đơn vị được chuyển"),
        Above("Chuyển về"),
    ]));

    public static IReadOnlyList<StepForm> All { get; } = [Create, Merge, Close, Rename, Move];

    private static FieldShape Above(string label) => new("thuoc", label, FieldKind.Line) { Required = true, MaxLength = 300, Hint = Naming };

    private static FieldShape Many(string name, string label) =>
        new(name, label, FieldKind.Text) { Required = true, MaxLength = 20_000, Hint = "Mỗi dòng một đơn vị. " + Naming };
}
