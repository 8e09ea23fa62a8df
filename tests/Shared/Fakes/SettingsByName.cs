using iSocket.Core.Settings;

namespace iSocket.Tests.Shared
{
    /// <summary>Settings as a script names them.</summary>
    public static class SettingsByName
    {
        /// <summary>Sets one; an unknown name or an unfit value is a mistake of the table and throws.</summary>
        public static void Set(DeviceSettings settings, string name, string value)
        {
            Setting[] all = settings.All;
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].Name == name && all[i].TrySet(value))
                {
                    return;
                }
            }

            throw new System.ArgumentException();
        }
    }
}
