using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Change;

/// <summary>A step as people say it.</summary>
internal static class StepWords
{
    public static string Of(UnitStep step, Func<int, string> name) => step switch
    {
        CreateUnit s => $"Lập {s.Name}{(s.Code is { } code ? $" (mã {code})" : "")}{(s.Parent is { } parent ? $", thuộc {name(parent)}" : "")}",
        RenameUnit s => $"Đổi tên {name(s.Unit)} thành {s.Name}{(s.Code is { } code ? $", mã {code}" : "")}",
        MoveUnit s => $"Chuyển {name(s.Unit)} về {name(s.Parent)}",
        LineUnit s => s.Line is { } line ? $"{name(s.Unit)}: cấp trên theo ngành dọc là {name(line)}" : $"{name(s.Unit)}: thôi theo ngành dọc",
        CloseUnit s when s.Into.Count > 0 => $"Kết thúc {name(s.Unit)}, tiếp nối là {string.Join(", ", s.Into.Select(name))}",
        _ => $"Kết thúc {name(step.Unit)}, không có đơn vị tiếp nối",
    };
}
