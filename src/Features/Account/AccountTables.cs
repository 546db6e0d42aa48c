using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account;

public static class AccountTables
{
    public static IQueryable<StaffAccount> Accounts(this DbContext db) => db.Set<StaffAccount>();

    public static IQueryable<Session> Sessions(this DbContext db) => db.Set<Session>();

    public static IQueryable<PasswordLink> PasswordLinks(this DbContext db) => db.Set<PasswordLink>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StaffAccount>(account =>
        {
            account.ToTable("staff_account");
            account.Property(a => a.Id).ValueGeneratedNever();
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("role_grant");
            grant.Property(g => g.Id).ValueGeneratedNever();
            grant.HasOne<StaffAccount>().WithMany().HasForeignKey(g => g.Account);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.HasKey(s => s.TokenHash);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.Account);
        });
        model.Entity<PasswordLink>(link =>
        {
            link.ToTable("password_link");
            link.HasKey(l => l.TokenHash);
            link.HasOne<StaffAccount>().WithMany().HasForeignKey(l => l.Account);
        });
    }
}
