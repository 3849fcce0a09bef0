// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const treasuryAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IWOPEN",
        "name": "token_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      }
    ],
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
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Treasury_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Treasury_TooLittle",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Treasury_ZeroAddress",
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
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "memo",
        "type": "bytes32"
      }
    ],
    "name": "Paid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Received",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Unwrapped",
    "type": "event"
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
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "memo",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "pay",
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
    "inputs": [],
    "name": "token",
    "outputs": [
      {
        "internalType": "contract IWOPEN",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "unwrap",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const treasuryInitCode =
  '0x60a060405234801561000f575f5ffd5b5060405161092538038061092583398101604081905261002e916100b5565b806100388161004b565b50506001600160a01b03166080526100ed565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b03811681146100b2575f5ffd5b50565b5f5f604083850312156100c6575f5ffd5b82516100d18161009e565b60208401519092506100e28161009e565b809150509250929050565b6080516108126101135f395f818161014a01528181610386015261044801526108125ff3fe608060405260043610610057575f3560e01c80632380005c146100975780637a9e5e4b146100b85780638fb36037146100d7578063bf7e214f14610109578063fc0c546a14610139578063fd02ffb71461016c575f5ffd5b366100935760405134815233907f88a5966d370b9919b20f3e2c13ff65706f196a4e32cc2c12bf57088f885258749060200160405180910390a2005b5f5ffd5b3480156100a2575f5ffd5b506100b66100b13660046106a0565b61018e565b005b3480156100c3575f5ffd5b506100b66100d236600461072e565b6102d5565b3480156100e2575f5ffd5b506100eb61034d565b6040516001600160e01b031990911681526020015b60405180910390f35b348015610114575f5ffd5b505f546001600160a01b03165b6040516001600160a01b039091168152602001610100565b348015610144575f5ffd5b506101217f000000000000000000000000000000000000000000000000000000000000000081565b348015610177575f5ffd5b5061018061036f565b604051908152602001610100565b610199335f366104aa565b6001600160a01b0385166101c05760405163a430aee160e01b815260040160405180910390fd5b478085808210156101f257604051632d4f7f2960e01b8152600481019290925260248201526044015b60405180910390fd5b505083866001600160a01b03167f035f6e75c72a95350cabcd5914215a5f5a5e96c779308f343cae5da3f13a7f018760405161023091815260200190565b60405180910390a35f866001600160a01b031686858560405161025492919061074e565b5f6040518083038185875af1925050503d805f811461028e576040519150601f19603f3d011682016040523d82523d5f602084013e610293565b606091505b5050905080878790916102ca57604051635f43f3ef60e01b81526001600160a01b03909216600483015260248201526044016101e9565b505050505050505050565b5f5433906001600160a01b0316811461030b5760405162d1953b60e31b81526001600160a01b03821660048201526024016101e9565b816001600160a01b03163b5f03610340576040516361798f2f60e11b81526001600160a01b03831660048201526024016101e9565b610349826105a0565b5050565b5f8054600160a01b900460ff1661036357505f90565b50638fb3603760e01b90565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa1580156103d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103f7919061075d565b90507fbeaa92c6354c6dcf375d2c514352b2c11bc865784722e5dd9b267e606eb5fc5f8160405161042a91815260200190565b60405180910390a1604051632e1a7d4d60e01b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632e1a7d4d906024015f604051808303815f87803b158015610491575f5ffd5b505af11580156104a3573d5f5f3e3d5ffd5b5050505090565b5f5f6104dd6104c05f546001600160a01b031690565b86306104cf60045f898b610774565b6104d89161079b565b6105f3565b91509150816105995763ffffffff811615610576575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90610537908890889088906004016107d3565b5f604051808303815f87803b15801561054e575f5ffd5b505af1158015610560573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506105999050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016101e9565b5050505050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561067b575f516020805191945081901c150291505b5094509492505050565b80356001600160a01b038116811461069b575f5ffd5b919050565b5f5f5f5f5f608086880312156106b4575f5ffd5b6106bd86610685565b94506020860135935060408601359250606086013567ffffffffffffffff8111156106e6575f5ffd5b8601601f810188136106f6575f5ffd5b803567ffffffffffffffff81111561070c575f5ffd5b88602082840101111561071d575f5ffd5b959894975092955050506020019190565b5f6020828403121561073e575f5ffd5b61074782610685565b9392505050565b818382375f9101908152919050565b5f6020828403121561076d575f5ffd5b5051919050565b5f5f85851115610782575f5ffd5b8386111561078e575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156107cc576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056'
