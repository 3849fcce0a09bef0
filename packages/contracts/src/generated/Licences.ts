// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const licencesAbi = [
  {
    "inputs": [],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "ERC1967InvalidImplementation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC1967NonPayable",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidInitialization",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "Licences_AlreadyRegistered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "a",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "b",
        "type": "bytes32"
      },
      {
        "internalType": "enum ILicences.Reason",
        "name": "reason",
        "type": "uint8"
      }
    ],
    "name": "Licences_Incompatible",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Licences_NoText",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Licences_None",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "Licences_NotCustom",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "textHash",
        "type": "bytes32"
      }
    ],
    "name": "Licences_NotStandard",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "share",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Licences_ShareTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Licences_TooMany",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "Licences_Unknown",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotInitializing",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UUPSUnauthorizedCallContext",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "slot",
        "type": "bytes32"
      }
    ],
    "name": "UUPSUnsupportedProxiableUUID",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "Initialized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "registrant",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "indexed": false,
        "internalType": "struct ILicences.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "LicenceRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "Upgraded",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "UPGRADE_INTERFACE_VERSION",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32[]",
        "name": "keys",
        "type": "bytes32[]"
      }
    ],
    "name": "compile",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32[]",
        "name": "keys",
        "type": "bytes32[]"
      },
      {
        "internalType": "bool",
        "name": "priced",
        "type": "bool"
      }
    ],
    "name": "compileFineTune",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "getTerms",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      }
    ],
    "name": "initialize",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "name": "isRegistered",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "keyOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proxiableUUID",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "register",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "internalType": "struct ILicences.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "registerStandard",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newImplementation",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "upgradeToAndCall",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  }
] as const

export const licencesInitCode =
  '0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b608051611fe26100f95f395f81816110740152818161109d01526111e40152611fe25ff3fe6080604052600436106100d9575f3560e01c80636be39bda1161007c5780638fb36037116100575780638fb360371461025c578063ad3cb1cc14610289578063bf7e214f146102c6578063c4d66de8146102f2575f5ffd5b80636be39bda146101ff5780637a9e5e4b1461021e578063834944a71461023d575f5ffd5b8063462f79c4116100b7578063462f79c41461018b57806347456595146101b75780634f1ef286146101d657806352d1902d146101eb575f5ffd5b80630a9eca5b146100dd57806327258b221461010f5780632f12e5c71461016c575b5f5ffd5b3480156100e8575f5ffd5b506100fc6100f7366004611904565b610311565b6040519081526020015b60405180910390f35b34801561011a575f5ffd5b5061015c61012936600461191e565b5f9081527f06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b501602052604090205460ff1690565b6040519015158152602001610106565b348015610177575f5ffd5b506100fc610186366004611904565b610340565b348015610196575f5ffd5b506101aa6101a5366004611995565b6103ad565b60405161010691906119e8565b3480156101c2575f5ffd5b506101aa6101d1366004611a9f565b61055e565b6101e96101e4366004611b08565b610583565b005b3480156101f6575f5ffd5b506100fc6105a2565b34801561020a575f5ffd5b506101aa61021936600461191e565b6105bd565b348015610229575f5ffd5b506101e9610238366004611bcc565b6106e8565b348015610248575f5ffd5b506101e9610257366004611904565b61076a565b348015610267575f5ffd5b506102706107c8565b6040516001600160e01b03199091168152602001610106565b348015610294575f5ffd5b506102b9604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516101069190611be5565b3480156102d1575f5ffd5b506102da6107fe565b6040516001600160a01b039091168152602001610106565b3480156102fd575f5ffd5b506101e961030c366004611bcc565b610819565b5f816040516020016103239190611c52565b604051602081830303815290604052805190602001209050919050565b5f8135801561036e5760405163039ddb1f60e51b815260040161036591815260200190565b60405180910390fd5b5060208201355f036103935760405163c725558d60e01b815260040160405180910390fd5b61039c82610311565b90506103a88183610912565b919050565b6103b56118b1565b5f6103c08585610a47565b90505f5b8151811015610549578181815181106103df576103df611d06565b602002602001015160a001518686838181106103fd576103fd611d06565b9050602002013587878481811061041657610416611d06565b9050602002013560019091926104425760405163a5f7529f60e01b815260040161036593929190611d1a565b50505081818151811061045757610457611d06565b602002602001015160c0015186868381811061047557610475611d06565b9050602002013587878481811061048e5761048e611d06565b9050602002013560029091926104ba5760405163a5f7529f60e01b815260040161036593929190611d1a565b5050508181815181106104cf576104cf611d06565b602002602001015160e00151806104e4575083155b8686838181106104f6576104f6611d06565b9050602002013587878481811061050f5761050f611d06565b90506020020135600390919261053b5760405163a5f7529f60e01b815260040161036593929190611d1a565b5050508060010190506103c4565b50610555858583610d3c565b95945050505050565b6105666118b1565b61057a83836105758686610a47565b610d3c565b90505b92915050565b61058b611069565b6105948261110f565b61059e8282611118565b5050565b5f6105ab6111d9565b505f516020611fc25f395f51905f5290565b6105c56118b1565b5f8281527f06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b501602052604090205460ff168290610617576040516346d16bb360e01b815260040161036591815260200190565b507f06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b5005f92835260209081526040928390208351610140810185528154815260018201549281019290925260028101549382019390935260039092015461ffff8116606084015265ffffffffffff62010000820416608084015260ff600160401b82048116151560a0850152600160481b82048116151560c0850152600160501b82048116151560e0850152600160581b820481161515610100850152600160601b9091041615156101208301525090565b336106f16107fe565b6001600160a01b0316816001600160a01b03161461072c5760405162d1953b60e31b81526001600160a01b0382166004820152602401610365565b816001600160a01b03163b5f03610761576040516361798f2f60e11b81526001600160a01b0383166004820152602401610365565b61059e82611222565b610776335b5f36611282565b80351580159061078857506020810135155b8135906020830135906107b75760405163043208ad60e01b815260048101929092526024820152604401610365565b506107c59050813582610912565b50565b5f516020611fa25f395f51905f5280545f9190600160a01b900460ff166107ef575f6107f8565b638fb3603760e01b5b91505090565b5f516020611fa25f395f51905f52546001600160a01b031690565b5f610822611378565b805490915060ff600160401b820416159067ffffffffffffffff165f811580156108495750825b90505f8267ffffffffffffffff1660011480156108655750303b155b905081158015610873575080155b156108915760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff1916600117855583156108bb57845460ff60401b1916600160401b1785555b6108c4866113a0565b831561090a57845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b505050505050565b6127106109256080830160608401611d52565b61ffff16111561093b6080830160608401611d52565b612710909161096957604051630904999560e21b815261ffff90921660048301526024820152604401610365565b50505f6109937f06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b50090565b5f848152600182016020526040902054909150839060ff16156109cc5760405163190dce9d60e11b815260040161036591815260200190565b505f838152600182810160209081526040808420805460ff1916909317909255839052902082906109fd8282611d8c565b905050336001600160a01b0316837ffac215fc69138273117c26a25bf605a3dcfd5a8661d52039dcb3a26f2efb250e84604051610a3a9190611c52565b60405180910390a3505050565b60605f829003610a6a57604051639a16b41360e01b815260040160405180910390fd5b81604080821115610a97576040516306d42a8560e41b815260048101929092526024820152604401610365565b50505f610ac17f06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b50090565b90508267ffffffffffffffff811115610adc57610adc611af4565b604051908082528060200260200182016040528015610b1557816020015b610b026118b1565b815260200190600190039081610afa5790505b5091505f5b83811015610d3457816001015f868684818110610b3957610b39611d06565b602090810292909201358352508101919091526040015f205460ff16858583818110610b6757610b67611d06565b9050602002013590610b8f576040516346d16bb360e01b815260040161036591815260200190565b50815f868684818110610ba457610ba4611d06565b602090810292909201358352508181019290925260409081015f20815161014081018352815481526001820154938101939093526002810154918301919091526003015461ffff8116606083015265ffffffffffff62010000820416608083015260ff600160401b82048116151560a0840152600160481b82048116151560c0840152600160501b82048116151560e0840152600160581b820481161515610100840152600160601b9091041615156101208201528351849083908110610c6d57610c6d611d06565b6020026020010181905250828181518110610c8a57610c8a611d06565b60200260200101516080015165ffffffffffff165f1480610ccf575042838281518110610cb957610cb9611d06565b60200260200101516080015165ffffffffffff16115b858583818110610ce157610ce1611d06565b90506020020135868684818110610cfa57610cfa611d06565b905060200201356004909192610d265760405163a5f7529f60e01b815260040161036593929190611d1a565b505050806001019050610b1a565b505092915050565b610d446118b1565b815f81518110610d5657610d56611d06565b602090810291909101015190505f806001805b86811015610f425787875f818110610d8357610d83611d06565b90506020020135888883818110610d9c57610d9c611d06565b9050602002013514610dac575f91505b610dd78560400151878381518110610dc657610dc6611d06565b6020026020010151604001516113b1565b888886818110610de957610de9611d06565b90506020020135898984818110610e0257610e02611d06565b905060200201356005909192610e2e5760405163a5f7529f60e01b815260040161036593929190611d1a565b505050858181518110610e4357610e43611d06565b6020026020010151610100015115610ef4578461010001511580610e965750878782818110610e7457610e74611d06565b90506020020135888885818110610e8d57610e8d611d06565b90506020020135145b888885818110610ea857610ea8611d06565b90506020020135898984818110610ec157610ec1611d06565b905060200201356006909192610eed5760405163a5f7529f60e01b815260040161036593929190611d1a565b5050508092505b5f85604001519050610f28878381518110610f1157610f11611d06565b6020026020010151876113ca90919063ffffffff16565b955080866040015114610f39578194505b50600101610d69565b5083610100015115611005575f5b8681101561100357610f9d868281518110610f6d57610f6d611d06565b6020026020010151878581518110610f8757610f87611d06565b602002602001015161152090919063ffffffff16565b15888885818110610fb057610fb0611d06565b90506020020135898984818110610fc957610fc9611d06565b905060200201356007909192610ff55760405163a5f7529f60e01b815260040161036593929190611d1a565b505050806001019050610f50565b505b808061101357508361010001515b1561105f5786868381811061102a5761102a611d06565b6020029190910135855250845185908390811061104957611049611d06565b6020026020010151602001518460200181815250505b5050509392505050565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806110ef57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166110e35f516020611fc25f395f51905f52546001600160a01b031690565b6001600160a01b031614155b1561110d5760405163703e46dd60e11b815260040160405180910390fd5b565b6107c53361076f565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015611172575060408051601f3d908101601f1916820190925261116f91810190611eee565b60015b61119a57604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610365565b5f516020611fc25f395f51905f5281146111ca57604051632a87526960e21b815260048101829052602401610365565b6111d483836115fe565b505050565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461110d5760405163703e46dd60e11b815260040160405180910390fd5b5f516020611fa25f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f516020611fa25f395f51905f525f806112ba61129d6107fe565b87306112ac60045f8a8c611f05565b6112b591611f2c565b611653565b915091508161090a5763ffffffff81161561135557825460ff60a01b1916600160a01b1783556112e86107fe565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b815260040161131793929190611f62565b5f604051808303815f87803b15801561132e575f5ffd5b505af1158015611340573d5f5f3e3d5ffd5b5050845460ff60a01b191685555061090a9050565b60405162d1953b60e31b81526001600160a01b0387166004820152602401610365565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0061057d565b6113a86116e5565b6107c58161170a565b5f8215806113bd575081155b8061057a57505016151590565b6113d26118b1565b6040518061014001604052805f5f1b81526020015f5f1b81526020016114008560400151856040015161171b565b8152602001836060015161ffff16856060015161ffff161161142657836060015161142c565b84606001515b61ffff168152602001846080015165ffffffffffff165f148061147c5750608084015165ffffffffffff161580159061147c5750846080015165ffffffffffff16846080015165ffffffffffff16105b61148a578460800151611490565b83608001515b65ffffffffffff1681526020018460a0015180156114af57508360a001515b151581526020018460c0015180156114c857508360c001515b151581526020018460e0015180156114e157508360e001515b15158152602001846101000151806114fb57508361010001515b151581526020018461012001518061151557508361012001515b151590529392505050565b5f8260a00151801561153457508160a00151155b8061154d57508260c00151801561154d57508160c00151155b8061156657508260e00151801561156657508160e00151155b806115805750826060015161ffff16826060015161ffff16115b806115cc5750608082015165ffffffffffff16158015906115cc5750608083015165ffffffffffff1615806115cc5750826080015165ffffffffffff16826080015165ffffffffffff16105b8061057a575060408201511580159061057a57506040830151158061057a575050604090810151910151901916151590565b6116078261173f565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a280511561164b576111d482826117a2565b61059e611842565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156116db575f516020805191945081901c150291505b5094509492505050565b6116ed611861565b61110d57604051631afcd79f60e31b815260040160405180910390fd5b6117126116e5565b6107c581611222565b5f825f0361172a57508061057d565b81156117385781831661057a565b5090919050565b806001600160a01b03163b5f0361177457604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610365565b5f516020611fc25f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f6117af848461187a565b90508080156117d057505f3d11806117d057505f846001600160a01b03163b115b156117e5576117dd61188d565b91505061057d565b801561180f57604051639996b31560e01b81526001600160a01b0385166004820152602401610365565b3d156118225761181d6118a6565b61183b565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b341561110d5760405163b398979f60e01b815260040160405180910390fd5b5f61186a611378565b54600160401b900460ff16919050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b60408051610140810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081019190915290565b5f610140828403128015611916575f5ffd5b509092915050565b5f6020828403121561192e575f5ffd5b5035919050565b5f5f83601f840112611945575f5ffd5b50813567ffffffffffffffff81111561195c575f5ffd5b6020830191508360208260051b8501011115611976575f5ffd5b9250929050565b80151581146107c5575f5ffd5b80356103a88161197d565b5f5f5f604084860312156119a7575f5ffd5b833567ffffffffffffffff8111156119bd575f5ffd5b6119c986828701611935565b90945092505060208401356119dd8161197d565b809150509250925092565b5f610140820190508251825260208301516020830152604083015160408301526060830151611a1d606084018261ffff169052565b506080830151611a37608084018265ffffffffffff169052565b5060a0830151611a4b60a084018215159052565b5060c0830151611a5f60c084018215159052565b5060e0830151611a7360e084018215159052565b50610100830151611a8961010084018215159052565b5061012083015161183b61012084018215159052565b5f5f60208385031215611ab0575f5ffd5b823567ffffffffffffffff811115611ac6575f5ffd5b611ad285828601611935565b90969095509350505050565b80356001600160a01b03811681146103a8575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b5f5f60408385031215611b19575f5ffd5b611b2283611ade565b9150602083013567ffffffffffffffff811115611b3d575f5ffd5b8301601f81018513611b4d575f5ffd5b803567ffffffffffffffff811115611b6757611b67611af4565b604051601f8201601f19908116603f0116810167ffffffffffffffff81118282101715611b9657611b96611af4565b604052818152828201602001871015611bad575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b5f60208284031215611bdc575f5ffd5b61057a82611ade565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b61ffff811681146107c5575f5ffd5b80356103a881611c1a565b65ffffffffffff811681146107c5575f5ffd5b80356103a881611c34565b8135815260208083013590820152604080830135908201526101408101611c7b60608401611c29565b61ffff166060830152611c9060808401611c47565b65ffffffffffff166080830152611ca960a0840161198a565b151560a0830152611cbc60c0840161198a565b151560c0830152611ccf60e0840161198a565b151560e0830152611ce3610100840161198a565b1515610100830152611cf8610120840161198a565b80151561012084015261183b565b634e487b7160e01b5f52603260045260245ffd5b838152602081018390526060810160088310611d4457634e487b7160e01b5f52602160045260245ffd5b826040830152949350505050565b5f60208284031215611d62575f5ffd5b8135611d6d81611c1a565b9392505050565b5f813561057d81611c34565b5f813561057d8161197d565b813581556020820135600182015560408201356002820155600381015f6060840135611db781611c1a565b825461ffff191661ffff8216178355905050611dfa611dd860808501611d74565b825467ffffffffffff0000191660109190911b67ffffffffffff000016178255565b611e2c611e0960a08501611d80565b82805460ff60401b191691151560401b68ff000000000000000016919091179055565b611e65611e3b60c08501611d80565b82805469ff000000000000000000191691151560481b69ff00000000000000000016919091179055565b611e92611e7460e08501611d80565b82805460ff60501b191691151560501b60ff60501b16919091179055565b611ec0611ea26101008501611d80565b82805460ff60581b191691151560581b60ff60581b16919091179055565b6111d4611ed06101208501611d80565b82805460ff60601b191691151560601b60ff60601b16919091179055565b5f60208284031215611efe575f5ffd5b5051919050565b5f5f85851115611f13575f5ffd5b83861115611f1f575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561183b576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a00360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
